package dk.kaldekaede.alerting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code alert}. */
@Repository
class AlertRows {

    private final JdbcClient jdbc;

    AlertRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Alert alert, String tokenHash, Integer remindEverySeconds) {
        jdbc.sql("""
                        insert into alert (id, incident_id, activation_id, role, purpose, call_id, process_instance_id,
                            person_id, state, attempt, exercise, token_hash, started_at, answer_due_at,
                            remind_every_seconds, ended_at, answered_via, answered_by_person, recorded_by_user)
                        values (:id, :incidentId, :activationId, :role, :purpose, :callId, :processInstanceId,
                            :personId, :state, :attempt, :exercise, :tokenHash, :startedAt, :answerDueAt,
                            :remind, :endedAt, :via, :answeredByPerson, :recordedByUser)
                        """)
                .param("id", alert.id())
                .param("incidentId", alert.incidentId())
                .param("activationId", alert.activationId())
                .param("role", alert.role())
                .param("purpose", alert.purpose().name())
                .param("callId", alert.callId())
                .param("processInstanceId", alert.processInstanceId())
                .param("personId", alert.personId())
                .param("state", alert.state().name())
                .param("attempt", alert.attempt())
                .param("exercise", alert.exercise())
                .param("tokenHash", tokenHash)
                .param("startedAt", utc(alert.startedAt()))
                .param("answerDueAt", utc(alert.answerDueAt()))
                .param("remind", remindEverySeconds)
                .param("endedAt", utc(alert.endedAt()))
                .param(
                        "via",
                        alert.answeredVia() == null ? null : alert.answeredVia().name())
                .param("answeredByPerson", alert.answeredByPerson())
                .param("recordedByUser", alert.recordedByUser())
                .update();
    }

    void end(String id, AlertState state, Instant at) {
        jdbc.sql("update alert set state = :state, ended_at = :at where id = :id")
                .param("state", state.name())
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    void answer(String id, AlertState state, Instant at, String personId, Answerer by) {
        jdbc.sql("""
                        update alert set state = :state, ended_at = :at, answered_via = :via,
                            answered_by_person = :person, recorded_by_user = :user
                        where id = :id
                        """)
                .param("state", state.name())
                .param("at", utc(at))
                .param("via", by.via().name())
                .param("person", personId)
                .param("user", by.recordedByUser())
                .param("id", id)
                .update();
    }

    void lateAnswer(String id, Answer answer, Instant at) {
        jdbc.sql("update alert set late_answer = :answer, late_answer_at = :at where id = :id")
                .param("answer", answer.name())
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    Optional<Alert> find(String id) {
        return query("where id = :value", id).stream().findFirst();
    }

    /** The row, locked until the transaction ends: of two who answer in the same second, one waits here. */
    Optional<Alert> lock(String id) {
        return query("where id = :value for update", id).stream().findFirst();
    }

    Optional<Alert> byTokenHash(String hash) {
        return query("where token_hash = :value", hash).stream().findFirst();
    }

    /** The alarms that ring at any of these people, oldest first. */
    List<Alert> ringingAt(Collection<String> people) {
        return people.isEmpty()
                ? List.of()
                : query("where person_id in (:value) and state = 'RINGING' order by seq", people);
    }

    /** The latest hundred alarms of these people, newest first. */
    List<Alert> latestOf(Collection<String> people) {
        return people.isEmpty()
                ? List.of()
                : query("where person_id in (:value) order by seq desc fetch first 100 rows only", people);
    }

    List<Alert> ofIncident(String incidentId) {
        return query("where incident_id = :value order by seq", incidentId);
    }

    List<Alert> ofIncidents(Collection<String> incidentIds) {
        return incidentIds.isEmpty() ? List.of() : query("where incident_id in (:value) order by seq", incidentIds);
    }

    /** The roles that were called in each incident, and what for, each once. */
    List<CalledRole> calledRoles(Collection<String> incidentIds) {
        return incidentIds.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct incident_id, role, purpose from alert where incident_id in (:incidents)")
                        .param("incidents", incidentIds)
                        .query(CalledRole.class)
                        .list();
    }

    /** The people who were called in for each incident, by the incidents' ids. */
    Map<String, Set<String>> calledIn(Collection<String> incidentIds) {
        Map<String, Set<String>> people = new HashMap<>();
        if (!incidentIds.isEmpty()) {
            jdbc.sql("select distinct incident_id, person_id from alert"
                            + " where incident_id in (:incidents) and purpose = 'CALL_IN'")
                    .param("incidents", incidentIds)
                    .query(row -> {
                        people.computeIfAbsent(row.getString("incident_id"), id -> new HashSet<>())
                                .add(row.getString("person_id"));
                    });
        }
        return people;
    }

    List<Alert> ofActivation(String activationId) {
        return query("where activation_id = :value order by seq", activationId);
    }

    List<Alert> ofCall(String callId) {
        return query("where call_id = :value order by seq", callId);
    }

    private List<Alert> query(String where, Object value) {
        return jdbc.sql("select * from alert " + where)
                .param("value", value)
                .query((row, number) -> new Alert(
                        row.getString("id"),
                        row.getString("incident_id"),
                        row.getString("activation_id"),
                        row.getString("role"),
                        Purpose.valueOf(row.getString("purpose")),
                        row.getString("call_id"),
                        row.getString("process_instance_id"),
                        row.getString("person_id"),
                        AlertState.valueOf(row.getString("state")),
                        row.getInt("attempt"),
                        row.getBoolean("exercise"),
                        instant(row.getObject("started_at", OffsetDateTime.class)),
                        instant(row.getObject("answer_due_at", OffsetDateTime.class)),
                        instant(row.getObject("ended_at", OffsetDateTime.class)),
                        row.getString("answered_via") == null
                                ? null
                                : AnsweredVia.valueOf(row.getString("answered_via")),
                        row.getString("answered_by_person"),
                        row.getString("recorded_by_user"),
                        row.getString("late_answer") == null ? null : Answer.valueOf(row.getString("late_answer")),
                        instant(row.getObject("late_answer_at", OffsetDateTime.class)),
                        row.getString("code")))
                .list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
