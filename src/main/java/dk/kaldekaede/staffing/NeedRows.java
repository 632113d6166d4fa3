package dk.kaldekaede.staffing;

import static dk.kaldekaede.staffing.Utc.instant;
import static dk.kaldekaede.staffing.Utc.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code staffing_need}. */
@Repository
class NeedRows {

    private static final String THIS = " where activation_id = :activation and kind = :kind and language = :language";

    private final JdbcClient jdbc;

    NeedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Need> of(String activationId) {
        return ofAll(List.of(activationId));
    }

    /** The needs of these efforts in one query, each effort's in the order they were decided. */
    List<Need> ofAll(Collection<String> activationIds) {
        return activationIds.isEmpty()
                ? List.of()
                : jdbc.sql("select * from staffing_need where activation_id in (:activations)"
                                + " order by activation_id, position, kind, language")
                        .param("activations", activationIds)
                        .query(NeedRows::map)
                        .list();
    }

    Optional<Need> find(String activationId, String kind, String language) {
        return jdbc.sql("select * from staffing_need" + THIS)
                .param("activation", activationId)
                .param("kind", kind)
                .param("language", language)
                .query(NeedRows::map)
                .optional();
    }

    void insert(Need need, int position) {
        jdbc.sql("""
                        insert into staffing_need (activation_id, kind, language, position, decided, reason, decided_at,
                            proposal, rest_overruled)
                        values (:activation, :kind, :language, :position, :decided, :reason, :at, :proposal, false)
                        """)
                .params(key(need))
                .param("position", position)
                .param("decided", need.decided())
                .param("reason", need.reason())
                .param("at", utc(need.decidedAt()))
                .param("proposal", need.proposal())
                .update();
    }

    void decided(Need need) {
        update(need, "decided = :decided, reason = :reason, decided_at = :at, proposal = :proposal")
                .param("decided", need.decided())
                .param("reason", need.reason())
                .param("at", utc(need.decidedAt()))
                .param("proposal", need.proposal())
                .update();
    }

    void own(Need need, Integer number, String byUser, Instant at) {
        update(need, "own_number = :number, own_by_user = :user, own_at = :at")
                .param("number", number)
                .param("user", byUser)
                .param("at", utc(at))
                .update();
    }

    void accepted(Need need, String byUser, Instant at) {
        update(need, "accepted_by_user = :user, accepted_at = :at")
                .param("user", byUser)
                .param("at", utc(at))
                .update();
    }

    /**
     * Nobody is left to call, and the leader has to choose what she does about it, again if she has chosen before.
     *
     * @param helpFrom whom she may ask for help; null for nobody
     */
    void asksForChoice(Need need, int missing, int resting, String helpFrom, Instant since) {
        update(
                        need,
                        "short_of = :missing, short_told = :missing, resting = :resting, help_from = :help, short_since = :since,"
                                + " choice = null, chosen_by_user = null, chosen_at = null")
                .param("missing", missing)
                .param("resting", resting)
                .param("help", helpFrom)
                .param("since", utc(since))
                .update();
    }

    /** Nobody is left to call still, and other numbers are true; what the leader has chosen stands. */
    void shortOf(Need need, int missing, int resting) {
        update(need, "short_of = :missing, resting = :resting")
                .param("missing", missing)
                .param("resting", resting)
                .update();
    }

    /** Nobody is missing for whom nobody can be called. What the leader chose is forgotten with it. */
    void shortNoLonger(Need need) {
        update(
                        need,
                        "short_of = null, short_told = null, resting = 0, help_from = null, short_since = null,"
                                + " choice = null, chosen_by_user = null, chosen_at = null")
                .update();
    }

    void chosen(Need need, ShortChoice choice, String byUser, Instant at) {
        update(need, "choice = :choice, chosen_by_user = :user, chosen_at = :at")
                .param("choice", choice.name())
                .param("user", byUser)
                .param("at", utc(at))
                .update();
    }

    void restOverruled(Need need, String byUser) {
        update(need, "rest_overruled = true, rest_overruled_by_user = :user")
                .param("user", byUser)
                .update();
    }

    /** Those who rest are left alone again: if nobody else is left, the leader is asked once more. */
    void restKept(Need need) {
        update(
                        need,
                        "rest_overruled = false, rest_overruled_by_user = null,"
                                + " choice = null, chosen_by_user = null, chosen_at = null")
                .update();
    }

    private JdbcClient.StatementSpec update(Need need, String columns) {
        return jdbc.sql("update staffing_need set " + columns + THIS).params(key(need));
    }

    private static Map<String, Object> key(Need need) {
        Map<String, Object> key = new HashMap<>();
        key.put("activation", need.activationId());
        key.put("kind", need.kind());
        key.put("language", need.language());
        return key;
    }

    private static Need map(ResultSet row, int number) throws SQLException {
        String choice = row.getString("choice");
        return new Need(
                row.getString("activation_id"),
                row.getString("kind"),
                row.getString("language"),
                row.getInt("decided"),
                row.getString("reason"),
                instant(row, "decided_at"),
                row.getBoolean("proposal"),
                row.getString("accepted_by_user"),
                row.getObject("own_number", Integer.class),
                row.getString("own_by_user"),
                row.getBoolean("rest_overruled"),
                instant(row, "short_since"),
                row.getObject("short_of", Integer.class),
                row.getObject("short_told", Integer.class),
                row.getInt("resting"),
                row.getString("help_from"),
                choice == null ? null : ShortChoice.valueOf(choice));
    }
}
