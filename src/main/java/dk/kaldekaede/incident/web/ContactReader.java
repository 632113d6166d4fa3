package dk.kaldekaede.incident.web;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.SpokenAnswers;
import dk.kaldekaede.alerting.SpokenAnswers.Spoken;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.PlanDecisions;
import dk.kaldekaede.incident.PlansToStart;
import dk.kaldekaede.incident.Response;
import dk.kaldekaede.plans.ActionPlans;
import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.Roster;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads whom those with a part in an incident may ring themselves: whoever holds a role of its chains now, or is called. */
@Component
class ContactReader {

    private static final List<String> CRISIS_MANAGEMENT = List.of("tvaergaaende-kriseledelse");
    private static final List<String> PARTNERS =
            List.of("ydelsescentret", "center-ejendomme", "amk", "vestegnens-politi", "beredskab-oest");

    private final ActionPlans plans;
    private final PlanDecisions decisions;
    private final PlansToStart running;
    private final Roster roster;
    private final Alerts alerts;
    private final SpokenAnswers spoken;
    private final Phones phones;
    private final CurrentPerson current;
    private final PageTimes times;
    private final Clock clock;

    ContactReader(
            ActionPlans plans,
            PlanDecisions decisions,
            PlansToStart running,
            Roster roster,
            Alerts alerts,
            SpokenAnswers spoken,
            Phones phones,
            CurrentPerson current,
            PageTimes times,
            Clock clock) {
        this.plans = plans;
        this.decisions = decisions;
        this.running = running;
        this.roster = roster;
        this.alerts = alerts;
        this.spoken = spoken;
        this.phones = phones;
        this.current = current;
        this.times = times;
        this.clock = clock;
    }

    /** Everyone to be reached but the reader herself; nobody once the incident is closed. */
    List<ContactView> read(Incident incident, Names names) {
        if (!incident.running()) {
            return List.of();
        }
        List<Alert> ringing = alerts.ofIncident(incident.id()).stream()
                .filter(Alert::ringing)
                .filter(alert -> !alert.purpose().callsIn())
                .toList();
        return roles(incident.id())
                .flatMap(role -> Stream.concat(roster.holdersAt(role, clock.instant()).stream(), called(role, ringing))
                        .distinct()
                        .filter(person -> !person.id().equals(current.personId()))
                        .map(person -> contact(incident.id(), role, person, names)))
                .toList();
    }

    /** Whoever is being called in a role, also when her shift has ended meanwhile. */
    private Stream<Person> called(String role, List<Alert> ringing) {
        return ringing.stream()
                .filter(alert -> alert.role().equals(role))
                .map(Alert::personId)
                .flatMap(id -> roster.person(id).stream());
    }

    private Stream<String> roles(String incidentId) {
        Stream<String> links = plans.ids().stream()
                .filter(plan -> isWanted(incidentId, plan))
                .flatMap(plan -> plans.of(plan).ringing().stream());
        return Stream.of(links, CRISIS_MANAGEMENT.stream(), PARTNERS.stream()).flatMap(each -> each);
    }

    /** Not decided against: open, decided to be activated, or running. */
    private boolean isWanted(String incidentId, String plan) {
        return Optional.ofNullable(decisions.inForce(incidentId).get(plan))
                        .map(decision -> decision.response() == Response.ACTIVATE)
                        .orElse(true)
                || running.running(incidentId).stream()
                        .anyMatch(activation -> activation.actionPlan().equals(plan));
    }

    private ContactView contact(String incidentId, String role, Person person, Names names) {
        Optional<Spoken> said = spoken.last(incidentId, person.id());
        return new ContactView(
                person.id(),
                role,
                person.displayName(),
                phones.of(person.id()),
                said.map(each -> each.answer() == Answer.TAKE ? "TAKES" : "CANNOT")
                        .orElse(null),
                said.map(each -> names.ofUser(each.recordedByUser())).orElse(null),
                said.map(each -> times.of(each.recordedAt())).orElse(null));
    }
}
