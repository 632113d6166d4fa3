package dk.kaldekaede.effort;

import static dk.kaldekaede.effort.LeadershipPeriod.EPC;

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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who leads: one holder a subject at every moment, and the gap recorded when there is none (SF-4.1, KS-4.1). */
@Component
public class Leaderships {

    private final LeadershipRows rows;
    private final EpcLeadership epc;
    private final RegionLead region;
    private final Alerts alerts;
    private final HandOverCalls handOverCalls;
    private final AlertPeople people;
    private final Messenger messenger;
    private final CallOuts callOuts;
    private final CrewNews crew;
    private final Trail trail;

    Leaderships(
            LeadershipRows rows,
            EpcLeadership epc,
            RegionLead region,
            Alerts alerts,
            HandOverCalls handOverCalls,
            AlertPeople people,
            Messenger messenger,
            CallOuts callOuts,
            CrewNews crew,
            Trail trail) {
        this.rows = rows;
        this.epc = epc;
        this.region = region;
        this.alerts = alerts;
        this.handOverCalls = handOverCalls;
        this.people = people;
        this.messenger = messenger;
        this.callOuts = callOuts;
        this.crew = crew;
        this.trail = trail;
    }

    /**
     * Who is asked first when a subject has no leader.
     *
     * @param before whoever led it until the effort was stood down, when it is reopened
     * @param successorRings whether somebody is being asked to take it over: her answer is waited for
     */
    public record First(Optional<LeadershipPeriod> before, boolean successorRings) {}

    /** Records that from now nobody leads, until somebody is appointed. */
    @Transactional
    public First noteGap(String incidentId, String activationId, String subject) {
        boolean begins = current(activationId, subject).isEmpty();
        First first = new First(
                begins ? last(incidentId, activationId, subject) : Optional.empty(),
                !handOverCalls.ringing(activationId, subject).isEmpty());
        rows.gap(incidentId, activationId, subject, false);
        trail.record(note(incidentId, TrailType.LEADER_MISSING, activationId, subject));
        if (!subject.equals(EPC)) {
            epc.losesLeader(incidentId, activationId);
        }
        return first;
    }

    /** The last who led an effort, whether she leads it now or not. */
    public Optional<LeadershipPeriod> lastOfEffort(String incidentId, String activationId) {
        return ofIncident(incidentId).stream()
                .filter(period -> period.activationId().equals(activationId))
                .filter(period -> period.ofEffort() && period.hasLeader())
                .reduce((first, last) -> last);
    }

    /** What was led along with the effort is led along again without anybody being asked. */
    private Optional<LeadershipPeriod> last(String incidentId, String activationId, String subject) {
        return ofIncident(incidentId).stream()
                .filter(period -> period.activationId().equals(activationId))
                .filter(period -> period.subject().equals(subject) && period.hasLeader())
                .reduce((first, last) -> last)
                .filter(period -> !period.along());
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
        String person = alert.answeredByPerson();
        rows.lead(alert.incidentId(), alert.activationId(), subject, person, alert.role(), false);
        trail.record(note(alert.incidentId(), TrailType.LEADER_TAKEN, alert.activationId(), subject)
                .role(alert.role())
                .person(person));
        boolean more = leadsMore(alert, subject);
        String text = "leader." + subject + (more ? ".epc" : "");
        messenger.tell(
                alert.incidentId(),
                person,
                alert.role(),
                MessageKind.LEADER,
                region.text(text, alert.incidentId(), subject, more ? EPC : subject));
        return new Leader(alert.role(), people.accountOf(person));
    }

    /** Tells an effort that it has a leader, and says whether the EPC is hers too. */
    private boolean leadsMore(Alert alert, String subject) {
        if (subject.equals(EPC)) {
            return false;
        }
        callOuts.led(alert.activationId());
        crew.leaderChanged(alert.activationId());
        return epc.follow(alert.incidentId(), alert.activationId());
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

    /** Records that a leader has ended what she leads: the effort; an EPC closes while the effort goes on. */
    @Transactional
    public void noteEnd(String incidentId, String activationId, String subject, String byUser) {
        if (!subject.equals(EPC)) {
            noteStandDown(incidentId, activationId, byUser);
        }
    }

    /** Ends the leadership with the effort. */
    @Transactional
    public void end(String incidentId, String activationId, String subject) {
        handOverCalls.withdraw(activationId, subject);
        rows.end(activationId, subject);
        trail.record(note(incidentId, TrailType.LEADER_STOOD_DOWN, activationId, subject));
    }

    /** The period that lasts now, if the subject has begun and not ended. */
    public Optional<LeadershipPeriod> current(String activationId, String subject) {
        return rows.current(activationId, subject);
    }

    /** All periods of an incident, oldest first. */
    public List<LeadershipPeriod> ofIncident(String incidentId) {
        return rows.ofIncident(incidentId);
    }

    /** The periods of these incidents that last now, in one query. */
    public List<LeadershipPeriod> currentOf(Collection<String> incidentIds) {
        return rows.currentOf(incidentIds);
    }

    private static TrailNote note(String incidentId, TrailType type, String activationId, String subject) {
        return TrailNote.of(incidentId, type).activation(activationId).with("subject", subject);
    }
}
