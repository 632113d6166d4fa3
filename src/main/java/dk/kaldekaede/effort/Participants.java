package dk.kaldekaede.effort;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Messenger;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailEntry;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.plans.ActionPlans;
import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.Roster;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who have a part in an effort what they must know. */
@Component
public class Participants {

    /** Kept informed of everything (SF-5.3). */
    public static final String CRISIS_MANAGEMENT = "tvaergaaende-kriseledelse";

    private final ActionPlans plans;
    private final Alerts alerts;
    private final Roster roster;
    private final Messenger messenger;
    private final Trail trail;
    private final Clock clock;

    Participants(ActionPlans plans, Alerts alerts, Roster roster, Messenger messenger, Trail trail, Clock clock) {
        this.plans = plans;
        this.alerts = alerts;
        this.roster = roster;
        this.messenger = messenger;
        this.trail = trail;
        this.clock = clock;
    }

    /** Tells the centre chief and the crisis management that the plan is activated and where (SF-5.3). */
    @Transactional
    public void informCoordination(String incidentId, String activationId, String actionPlan) {
        Stream.concat(plans.of(actionPlan).coordinatedWith().stream(), Stream.of(CRISIS_MANAGEMENT))
                .forEach(role -> informRole(incidentId, activationId, role, "coordination." + actionPlan));
    }

    /** Tells everyone on duty in a role. Nobody on duty is recorded. */
    @Transactional
    public void informRole(String incidentId, String activationId, String role, String textKey, Object... more) {
        List<Person> holders = roster.holdersAt(role, clock.instant());
        holders.forEach(
                person -> messenger.tell(incidentId, person.id(), role, MessageKind.INFORMATION, textKey, more));
        trail.record(
                TrailNote.of(incidentId, holders.isEmpty() ? TrailType.NOBODY_ON_DUTY : TrailType.PARTICIPANTS_INFORMED)
                        .activation(activationId)
                        .role(role)
                        .with("about", textKey));
    }

    /** Tells the crisis management, once for each step, that it keeps failing and that somebody has to ring. */
    @Transactional
    public void informOfFailingStep(String incidentId, String stepId) {
        boolean told = trail.of(incidentId).stream()
                .anyMatch(entry -> entry.type() == TrailType.STEP_FAILING
                        && stepId.equals(entry.details().get("step")));
        if (!told) {
            trail.record(TrailNote.of(incidentId, TrailType.STEP_FAILING).with("step", stepId));
            informRole(incidentId, null, CRISIS_MANAGEMENT, "step.failing");
        }
    }

    /** Tells the crisis management that a link has activated a plan from below (SF-5.2). */
    @Transactional
    public void informOfActivation(String incidentId) {
        informRole(incidentId, null, CRISIS_MANAGEMENT, "activated.fromBelow");
    }

    /** Asks the crisis management to consider outreach before the incident is closed (OP-1). */
    @Transactional
    public void askForOutreach(String incidentId) {
        informRole(incidentId, null, CRISIS_MANAGEMENT, "outreach.ask");
    }

    /** Thanks everyone who was called in an activation and says that it is over. */
    @Transactional
    public void thank(String incidentId, String activationId) {
        called(alerts.ofActivation(activationId))
                .forEach((person, role) ->
                        messenger.tell(incidentId, person, role, MessageKind.STAND_DOWN, "standdown.thanks"));
        trail.record(TrailNote.of(incidentId, TrailType.PARTICIPANTS_INFORMED)
                .activation(activationId)
                .with("about", "standdown.thanks"));
    }

    /**
     * Tells that a stood-down effort runs again: everyone who was called in its chain, and those on duty in the roles that
     * heard of it when it began. Those called in to help hear of it when they are called.
     */
    @Transactional
    public void tellReopened(String incidentId, String activationId) {
        Map<String, String> people = called(alerts.ofActivation(activationId));
        trail.of(incidentId).stream()
                .filter(entry -> entry.type() == TrailType.PARTICIPANTS_INFORMED)
                .filter(entry -> activationId.equals(entry.activationId()) && entry.role() != null)
                .map(TrailEntry::role)
                .forEach(role -> roster.holdersAt(role, clock.instant())
                        .forEach(person -> people.putIfAbsent(person.id(), role)));
        people.forEach(
                (person, role) -> messenger.tell(incidentId, person, role, MessageKind.INFORMATION, "effort.reopened"));
        trail.record(TrailNote.of(incidentId, TrailType.PARTICIPANTS_INFORMED)
                .activation(activationId)
                .with("about", "effort.reopened"));
    }

    /** Whether the crisis management has been asked to consider outreach. Asked by the model. */
    public boolean askedForOutreach(String incidentId) {
        return trail.of(incidentId).stream()
                .anyMatch(entry -> "outreach.ask".equals(entry.details().get("about")));
    }

    /** Tells everyone with a part in the incident that the facts have changed. */
    @Transactional
    public void informOfNewFacts(String incidentId) {
        called(alerts.ofIncident(incidentId))
                .forEach((person, role) ->
                        messenger.tell(incidentId, person, role, MessageKind.INFORMATION, "facts.changed"));
        trail.record(TrailNote.of(incidentId, TrailType.PARTICIPANTS_INFORMED).with("about", "facts.changed"));
    }

    /**
     * Everyone who was called in the chain, each once, with the role she was first called in. Those called in to help are
     * told by the call-out, which knows who of them comes.
     */
    private static Map<String, String> called(List<Alert> alerts) {
        Map<String, String> people = new LinkedHashMap<>();
        alerts.stream()
                .filter(alert -> alert.personId() != null)
                .filter(alert -> !alert.purpose().callsIn())
                .forEach(alert -> people.putIfAbsent(alert.personId(), alert.role()));
        return people;
    }
}
