package dk.kaldekaede.effort;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertPeople;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Messenger;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.staffing.CallOuts;
import dk.kaldekaede.staffing.CrewNews;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who leads: one holder a subject at every moment, and the gap recorded when there is none (SF-4.1, KS-4.1). */
@Component
public class Leaderships {

    private final JdbcClient jdbc;
    private final Alerts alerts;
    private final HandOverCalls handOverCalls;
    private final AlertPeople people;
    private final Messenger messenger;
    private final CallOuts callOuts;
    private final CrewNews crew;
    private final Trail trail;
    private final Clock clock;

    Leaderships(
            JdbcClient jdbc,
            Alerts alerts,
            HandOverCalls handOverCalls,
            AlertPeople people,
            Messenger messenger,
            CallOuts callOuts,
            CrewNews crew,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.alerts = alerts;
        this.handOverCalls = handOverCalls;
        this.people = people;
        this.messenger = messenger;
        this.callOuts = callOuts;
        this.crew = crew;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Records that from now nobody leads, until somebody is appointed.
     *
     * @return whoever led until the effort was stood down, when it is reopened; empty when it begins or the leader gives back
     */
    @Transactional
    public Optional<LeadershipPeriod> noteGap(String incidentId, String activationId, String subject) {
        Optional<LeadershipPeriod> last =
                current(activationId, subject).isPresent() ? Optional.empty() : last(incidentId, activationId);
        handOverCalls.withdraw(activationId);
        endOpen(activationId, subject);
        open(incidentId, activationId, subject, null, null);
        trail.record(note(incidentId, TrailType.LEADER_MISSING, activationId, subject));
        return last;
    }

    /** The last who led an effort, whether she leads it now or not. */
    public Optional<LeadershipPeriod> last(String incidentId, String activationId) {
        return ofIncident(incidentId).stream()
                .filter(period -> period.activationId().equals(activationId))
                .filter(LeadershipPeriod::hasLeader)
                .reduce((first, last) -> last);
    }

    /**
     * Whoever leads now, as her task is addressed.
     *
     * @param role the role she leads in
     * @param account her account; null when she has none
     */
    public record Leader(String role, String account) {}

    /** Makes whoever took the alarm the leader, and tells her: "Du leder nu indsatsen". */
    @Transactional
    public Leader appoint(String takenAlertId, String subject) {
        Alert alert = alerts.find(takenAlertId).orElseThrow();
        endOpen(alert.activationId(), subject);
        open(alert.incidentId(), alert.activationId(), subject, alert.answeredByPerson(), alert.role());
        trail.record(note(alert.incidentId(), TrailType.LEADER_TAKEN, alert.activationId(), subject)
                .role(alert.role())
                .person(alert.answeredByPerson()));
        callOuts.led(alert.activationId());
        crew.leaderChanged(alert.activationId());
        messenger.tell(
                alert.incidentId(), alert.answeredByPerson(), alert.role(), MessageKind.LEADER, "leader." + subject);
        return new Leader(alert.role(), people.accountOf(alert.answeredByPerson()));
    }

    /** Records that the leader has given it back; the gap opens with the next step. */
    @Transactional
    public void noteGivenBack(String incidentId, String activationId, String subject) {
        current(activationId, subject)
                .filter(LeadershipPeriod::hasLeader)
                .ifPresent(period -> trail.record(note(incidentId, TrailType.LEADER_GIVEN_BACK, activationId, subject)
                        .role(period.role())
                        .person(period.personId())));
    }

    /** Records that the leader has decided to stand the effort down. */
    @Transactional
    public void noteStandDown(String incidentId, String activationId, String byUser) {
        trail.record(TrailNote.of(incidentId, TrailType.STAND_DOWN_DECIDED)
                .activation(activationId)
                .by(byUser));
    }

    /** Ends the leadership with the effort. */
    @Transactional
    public void end(String incidentId, String activationId, String subject) {
        handOverCalls.withdraw(activationId);
        endOpen(activationId, subject);
        trail.record(note(incidentId, TrailType.LEADER_STOOD_DOWN, activationId, subject));
    }

    /** The period that lasts now, if the subject has begun and not ended. */
    public Optional<LeadershipPeriod> current(String activationId, String subject) {
        return jdbc.sql("select * from leadership_period"
                        + " where activation_id = :activation and subject = :subject and open_marker = 'open'")
                .param("activation", activationId)
                .param("subject", subject)
                .query(Leaderships::map)
                .optional();
    }

    /** All periods of an incident, oldest first. */
    public List<LeadershipPeriod> ofIncident(String incidentId) {
        return jdbc.sql("select * from leadership_period where incident_id = :incident order by seq")
                .param("incident", incidentId)
                .query(Leaderships::map)
                .list();
    }

    /** The periods of these incidents that last now, in one query. */
    public List<LeadershipPeriod> currentOf(Collection<String> incidentIds) {
        return incidentIds.isEmpty()
                ? List.of()
                : jdbc.sql("select * from leadership_period"
                                + " where incident_id in (:incidents) and open_marker = 'open' order by seq")
                        .param("incidents", incidentIds)
                        .query(Leaderships::map)
                        .list();
    }

    private void open(String incidentId, String activationId, String subject, String personId, String role) {
        jdbc.sql("""
                        insert into leadership_period (id, incident_id, activation_id, subject, person_id, role,
                            started_at, open_marker)
                        values (:id, :incident, :activation, :subject, :person, :role, :at, 'open')
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("incident", incidentId)
                .param("activation", activationId)
                .param("subject", subject)
                .param("person", personId)
                .param("role", role)
                .param("at", now())
                .update();
    }

    private void endOpen(String activationId, String subject) {
        jdbc.sql("update leadership_period set ended_at = :at, open_marker = null"
                        + " where activation_id = :activation and subject = :subject and open_marker = 'open'")
                .param("at", now())
                .param("activation", activationId)
                .param("subject", subject)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static TrailNote note(String incidentId, TrailType type, String activationId, String subject) {
        return TrailNote.of(incidentId, type).activation(activationId).with("subject", subject);
    }

    private static LeadershipPeriod map(ResultSet row, int number) throws SQLException {
        return new LeadershipPeriod(
                row.getString("incident_id"),
                row.getString("activation_id"),
                row.getString("subject"),
                row.getString("person_id"),
                row.getString("role"),
                instant(row, "started_at"),
                instant(row, "ended_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
