package dk.kaldekaede.staffing;

import static dk.kaldekaede.staffing.Utc.instant;
import static dk.kaldekaede.staffing.Utc.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code staffing_call}. */
@Repository
class CallRows {

    private final JdbcClient jdbc;

    CallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Call call) {
        jdbc.sql("""
                        insert into staffing_call (id, activation_id, incident_id, exercise, kind, language, person_id,
                            tier, state, out_person_id, called_at)
                        values (:id, :activation, :incident, :exercise, :kind, :language, :person, :tier, :state,
                            :person, :at)
                        """)
                .param("id", call.id())
                .param("activation", call.activationId())
                .param("incident", call.incidentId())
                .param("exercise", call.exercise())
                .param("kind", call.kind())
                .param("language", call.language())
                .param("person", call.personId())
                .param("tier", call.tier().name())
                .param("state", call.state().name())
                .param("at", utc(call.calledAt()))
                .update();
    }

    void alert(String id, String alertId) {
        set(id, "alert_id = :alert").param("alert", alertId).update();
    }

    /** She was sent home and is asked to come back; how long she has been out still counts. */
    void calledBack(String id, Instant at) {
        set(
                        id,
                        "state = 'CALLED', alert_id = null, called_at = :at, out_person_id = person_id, accepted_at = null,"
                                + " arrives_at = null, on_the_way_at = null, asked_late_at = null")
                .param("at", utc(at))
                .update();
    }

    /** She comes: nobody else may call her in. */
    void accepted(String id, Instant at, Instant arrivesAt) {
        set(
                        id,
                        "state = 'ACCEPTED', accepted_at = :at, arrives_at = :arrives, out_person_id = person_id,"
                                + " ended_at = null, sent_though_missing = false")
                .param("at", utc(at))
                .param("arrives", utc(arrivesAt))
                .update();
    }

    /** She comes at another time than she said; whether she was asked is forgotten. */
    void arrives(String id, Instant arrivesAt) {
        set(id, "arrives_at = :arrives, asked_late_at = null")
                .param("arrives", utc(arrivesAt))
                .update();
    }

    void askedLate(String id, Instant at) {
        set(id, "asked_late_at = :at").param("at", utc(at)).update();
    }

    void onTheWay(String id, Instant at) {
        set(id, "state = 'ON_THE_WAY', on_the_way_at = :at")
                .param("at", utc(at))
                .update();
    }

    void there(String id, Instant at, Instant reliefDueAt) {
        set(
                        id,
                        "state = 'THERE', there_at = coalesce(there_at, :at), relief_due_at = coalesce(relief_due_at, :relief),"
                                + " relieved_at = null, out_person_id = person_id, ended_at = null")
                .param("at", utc(at))
                .param("relief", utc(reliefDueAt))
                .update();
    }

    void relieved(String id, Instant at) {
        set(id, "state = 'RELIEVED', relieved_at = :at, out_person_id = null")
                .param("at", utc(at))
                .update();
    }

    /** She was sent home, and is to stay: she is again where she was. */
    void stays(String id, CallState state) {
        set(id, "state = :state, relieved_at = null, out_person_id = person_id, sent_though_missing = false")
                .param("state", state.name())
                .update();
    }

    void home(String id, Instant at) {
        set(id, "state = 'HOME', home_at = :at, out_person_id = null")
                .param("at", utc(at))
                .update();
    }

    /** It ended without her being out. Whoever was asked to come back, and doesn't, is still on her way home. */
    void ended(String id, CallState state, Instant at) {
        set(
                        id,
                        "state = case when relieved_at is null then :state else 'RELIEVED' end, ended_at = case when"
                                + " relieved_at is null then cast(:at as timestamp(3) with time zone) end, out_person_id = null")
                .param("state", state.name())
                .param("at", utc(at))
                .update();
    }

    /** The leader has sent her home though somebody is missing. */
    void sentThoughMissing(String id) {
        set(id, "sent_though_missing = true").update();
    }

    /** @return false when that is what she was told already */
    boolean toldOfLateYes(String id, LateYes yes) {
        return jdbc.sql("update staffing_call set late_yes = :yes"
                                + " where id = :id and (late_yes is null or late_yes <> :yes)")
                        .param("id", id)
                        .param("yes", yes.name())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec set(String id, String columns) {
        return jdbc.sql("update staffing_call set " + columns + " where id = :id")
                .param("id", id);
    }

    /** The newest call of the same person in the same effort: what is true of her now. */
    Optional<Call> newest(String id) {
        return query(
                        "where seq = (select max(her.seq) from staffing_call one join staffing_call her"
                                + " on her.activation_id = one.activation_id and her.person_id = one.person_id"
                                + " where one.id = :value)",
                        id)
                .stream()
                .findFirst();
    }

    /** The people whom the leader sent home after a moment though somebody was missing. */
    Set<String> sentThoughMissing(String activationId, Instant moment) {
        return new TreeSet<>(jdbc.sql("select person_id from staffing_call where activation_id = :activation"
                        + " and sent_though_missing = true and coalesce(ended_at, relieved_at) > :moment")
                .param("activation", activationId)
                .param("moment", utc(moment))
                .query(String.class)
                .list());
    }

    Optional<Call> find(String id) {
        return query("where id = :value", id).stream().findFirst();
    }

    Optional<Call> ofAlert(String alertId) {
        return query("where alert_id = :value", alertId).stream().findFirst();
    }

    List<Call> of(String activationId) {
        return query("where activation_id = :value order by seq", activationId);
    }

    List<Call> ofAll(Collection<String> activationIds) {
        return activationIds.isEmpty()
                ? List.of()
                : query("where activation_id in (:value) order by seq", activationIds);
    }

    /** Whether nobody has called her in, and she is out nowhere. */
    boolean free(String personId) {
        return jdbc.sql("select count(*) from staffing_call where out_person_id = :person")
                .param("person", personId)
                .query(Integer.class)
                .single()
                .equals(0);
    }

    /** Everybody who is called or out now, in whatever effort. */
    List<Call> bound() {
        return jdbc.sql("select * from staffing_call where out_person_id is not null order by seq")
                .query(CallRows::map)
                .list();
    }

    /** The people who were out after a moment, in whatever effort. */
    Set<String> outAfter(Instant moment) {
        return new TreeSet<>(jdbc.sql("select distinct person_id from staffing_call where there_at is not null"
                        + " and (out_person_id is not null or coalesce(home_at, relieved_at, ended_at) > :moment)")
                .param("moment", utc(moment))
                .query(String.class)
                .list());
    }

    private List<Call> query(String where, Object value) {
        return jdbc.sql("select * from staffing_call " + where)
                .param("value", value)
                .query(CallRows::map)
                .list();
    }

    private static Call map(ResultSet row, int number) throws SQLException {
        return new Call(
                row.getString("id"),
                row.getString("activation_id"),
                row.getString("incident_id"),
                row.getBoolean("exercise"),
                row.getString("kind"),
                row.getString("language"),
                row.getString("person_id"),
                row.getString("alert_id"),
                Tier.valueOf(row.getString("tier")),
                CallState.valueOf(row.getString("state")),
                instant(row, "called_at"),
                instant(row, "accepted_at"),
                instant(row, "arrives_at"),
                instant(row, "on_the_way_at"),
                instant(row, "asked_late_at"),
                instant(row, "there_at"),
                instant(row, "relief_due_at"),
                instant(row, "relieved_at"),
                instant(row, "home_at"),
                instant(row, "ended_at"));
    }
}
