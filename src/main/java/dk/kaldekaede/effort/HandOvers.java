package dk.kaldekaede.effort;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Messenger;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.notification.MessageKind;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is asked to take a leadership over, and what came of it. */
@Component
public class HandOvers {

    private final JdbcClient jdbc;
    private final Leaderships leaderships;
    private final RegionLead region;
    private final HandOverCalls calls;
    private final Alerts alerts;
    private final Messenger messenger;
    private final Trail trail;

    HandOvers(
            JdbcClient jdbc,
            Leaderships leaderships,
            RegionLead region,
            HandOverCalls calls,
            Alerts alerts,
            Messenger messenger,
            Trail trail) {
        this.jdbc = jdbc;
        this.leaderships = leaderships;
        this.region = region;
        this.calls = calls;
        this.alerts = alerts;
        this.messenger = messenger;
        this.trail = trail;
    }

    /** Whoever was asked to take over leads from now; the one who led is told. */
    @Transactional
    public Leaderships.Leader takeOver(String takenAlertId, String subject) {
        Alert alert = alerts.find(takenAlertId).orElseThrow();
        Optional<LeadershipPeriod> before = leaderships.current(alert.activationId(), subject);
        Leaderships.Leader leader = leaderships.appoint(takenAlertId, subject);
        before.filter(LeadershipPeriod::hasLeader)
                .ifPresent(period -> tell(period, "leader.handedOver" + (period.ofEffort() ? "" : ".epc")));
        return leader;
    }

    /** Records that the leader asks a named other to take over. */
    @Transactional
    public void noteHandOverAsked(
            String incidentId, String activationId, String subject, String role, String personId, String byUser) {
        trail.record(note(incidentId, TrailType.HAND_OVER_ASKED, activationId, subject)
                .role(role)
                .person(personId)
                .by(byUser));
    }

    /** Whoever was asked did not take over: the leader leads as before, and is told. */
    @Transactional
    public void tellStillLeads(String incidentId, String activationId, String subject) {
        leaderships
                .current(activationId, subject)
                .filter(LeadershipPeriod::hasLeader)
                .ifPresent(period -> {
                    String text = "leader.stillLeads" + (period.ofEffort() ? "" : ".epc");
                    tell(period, region.text(text, incidentId, subject));
                    trail.record(note(incidentId, TrailType.HAND_OVER_FAILED, activationId, subject)
                            .role(period.role())
                            .person(period.personId()));
                });
    }

    /** Whether somebody is being asked to take over: while there is a leader, nobody else is called to lead. */
    public boolean isBeingHandedOver(String activationId, String subject) {
        return asked(activationId, subject).isPresent();
    }

    /** The call to whoever is asked to take over; empty while nobody is. */
    public Optional<Alert> asked(String activationId, String subject) {
        return calls.ringing(activationId, subject).stream().findFirst();
    }

    /** Whether somebody leads the subject; her period is locked, so that two can't give it on at once. */
    @Transactional
    public boolean lockLed(String activationId, String subject) {
        return jdbc.sql("select person_id from leadership_period where activation_id = :activation"
                        + " and subject = :subject and open_marker = 'open' and person_id is not null for update")
                .param("activation", activationId)
                .param("subject", subject)
                .query(String.class)
                .optional()
                .isPresent();
    }

    private void tell(LeadershipPeriod period, String textKey) {
        messenger.tell(period.incidentId(), period.personId(), period.role(), MessageKind.INFORMATION, textKey);
    }

    private static TrailNote note(String incidentId, TrailType type, String activationId, String subject) {
        return TrailNote.of(incidentId, type).activation(activationId).with("subject", subject);
    }
}
