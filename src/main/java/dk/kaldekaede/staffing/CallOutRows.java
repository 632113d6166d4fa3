package dk.kaldekaede.staffing;

import static dk.kaldekaede.staffing.Utc.instant;
import static dk.kaldekaede.staffing.Utc.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code call_out} and {@code call_out_turn}. */
@Repository
class CallOutRows {

    private static final String NONE = "none";

    private final JdbcClient jdbc;

    CallOutRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            String activationId,
            String incidentId,
            boolean exercise,
            CallOutTerms terms,
            Instant ledSince,
            Instant at) {
        jdbc.sql("""
                        insert into call_out (activation_id, incident_id, exercise, state, kinds, tiers, extra_share,
                            acknowledge_within, remind_every, channels, channel_mode, look_every, wait_for_leader,
                            arrive_within, late_tolerance, longest_out, relief_ahead, rest, home_within,
                            facts_version, led_since, started_at)
                        values (:activation, :incident, :exercise, 'RUNNING', :kinds, :tiers, :share,
                            :acknowledge, :remind, :channels, :mode, :look, :leader, :arrive, :late, :longest,
                            :ahead, :rest, :home, -1, :led, :at)
                        """)
                .param("activation", activationId)
                .param("incident", incidentId)
                .param("exercise", exercise)
                .param("kinds", terms.kinds().isEmpty() ? NONE : String.join(",", terms.kinds()))
                .param("tiers", terms.tiers().stream().map(Tier::name).collect(Collectors.joining(",")))
                .param("share", terms.extraShare())
                .param("acknowledge", terms.acknowledgeWithin())
                .param("remind", terms.remindEvery())
                .param("channels", terms.channels())
                .param("mode", terms.channelMode())
                .param("look", terms.lookEvery().toString())
                .param("leader", terms.waitForLeader().toString())
                .param("arrive", terms.arriveWithin().toString())
                .param("late", terms.lateTolerance().toString())
                .param("longest", terms.longestOut().toString())
                .param("ahead", terms.reliefAhead().toString())
                .param("rest", terms.rest().toString())
                .param("home", terms.homeWithin().toString())
                .param("led", utc(ledSince))
                .param("at", utc(at))
                .update();
    }

    /** Locks the call-out until the transaction ends: all that is known of it is written under this lock. */
    Optional<CallOut> lock(String activationId) {
        return query(" for update", activationId);
    }

    Optional<CallOut> find(String activationId) {
        return query("", activationId);
    }

    List<CallOut> findAll(Collection<String> activationIds) {
        return activationIds.isEmpty()
                ? List.of()
                : jdbc.sql("select * from call_out where activation_id in (:activations)")
                        .param("activations", activationIds)
                        .query(CallOutRows::map)
                        .list();
    }

    /** Waits until no other effort calls people in: two never ask for the same person. */
    void holdTurn() {
        jdbc.sql("select id from call_out_turn where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    void decidedBy(String activationId, int factsVersion) {
        jdbc.sql("update call_out set facts_version = :version where activation_id = :activation")
                .param("version", factsVersion)
                .param("activation", activationId)
                .update();
    }

    void led(String activationId, Instant at) {
        jdbc.sql("update call_out set led_since = :at where activation_id = :activation and led_since is null")
                .param("at", utc(at))
                .param("activation", activationId)
                .update();
    }

    void stoodDown(String activationId, Instant at) {
        jdbc.sql("update call_out set state = 'STOOD_DOWN', ended_at = :at where activation_id = :activation")
                .param("at", utc(at))
                .param("activation", activationId)
                .update();
    }

    /** The effort is reopened. */
    void resumed(String activationId, Instant at) {
        jdbc.sql("update call_out set state = 'RUNNING', ended_at = null, reopened_at = :at, region_alone = false"
                        + " where activation_id = :activation")
                .param("at", utc(at))
                .param("activation", activationId)
                .update();
    }

    /** AMK has judged; when the region no longer manages alone, those on their way home are asked back first. */
    void regionAlone(String activationId, boolean alone, Instant at) {
        jdbc.sql("update call_out set region_alone = :alone, reopened_at = :reopened"
                        + " where activation_id = :activation")
                .param("alone", alone)
                .param("reopened", alone ? null : utc(at))
                .param("activation", activationId)
                .update();
    }

    void homeTold(String activationId, Instant at) {
        jdbc.sql("update call_out set home_told_at = :at where activation_id = :activation")
                .param("at", utc(at))
                .param("activation", activationId)
                .update();
    }

    /** The call-outs of an incident that run. */
    List<String> runningOf(String incidentId) {
        return jdbc.sql("select activation_id from call_out where incident_id = :incident and state = 'RUNNING'"
                        + " order by activation_id")
                .param("incident", incidentId)
                .query(String.class)
                .list();
    }

    private Optional<CallOut> query(String more, String activationId) {
        return jdbc.sql("select * from call_out where activation_id = :activation" + more)
                .param("activation", activationId)
                .query(CallOutRows::map)
                .optional();
    }

    private static CallOut map(ResultSet row, int number) throws SQLException {
        return new CallOut(
                row.getString("activation_id"),
                row.getString("incident_id"),
                row.getBoolean("exercise"),
                "RUNNING".equals(row.getString("state")),
                terms(row),
                row.getInt("facts_version"),
                instant(row, "led_since"),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                instant(row, "reopened_at"),
                row.getBoolean("region_alone"),
                instant(row, "home_told_at"));
    }

    private static CallOutTerms terms(ResultSet row) throws SQLException {
        return new CallOutTerms(
                split(row.getString("kinds")),
                split(row.getString("tiers")).stream().map(Tier::valueOf).toList(),
                row.getInt("extra_share"),
                row.getString("acknowledge_within"),
                row.getString("remind_every"),
                row.getString("channels"),
                row.getString("channel_mode"),
                Duration.parse(row.getString("look_every")),
                Duration.parse(row.getString("wait_for_leader")),
                Duration.parse(row.getString("arrive_within")),
                Duration.parse(row.getString("late_tolerance")),
                Duration.parse(row.getString("longest_out")),
                Duration.parse(row.getString("relief_ahead")),
                Duration.parse(row.getString("rest")),
                Duration.parse(row.getString("home_within")));
    }

    static List<String> split(String names) {
        return NONE.equals(names) ? List.of() : Arrays.asList(names.split(","));
    }
}
