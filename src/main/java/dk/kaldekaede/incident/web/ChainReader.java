package dk.kaldekaede.incident.web;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.effort.LeadershipPeriod;
import dk.kaldekaede.effort.Leaderships;
import dk.kaldekaede.effort.Place;
import dk.kaldekaede.effort.Places;
import dk.kaldekaede.incident.ActionPlans;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.roster.CurrentPerson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the activations of an incident: the links of each chain, who leads, and where. */
@Component
class ChainReader {

    /** What is led in each action plan's effort (SF-4.1, KS-4.1). */
    private static final Map<String, String> SUBJECTS =
            Map.of(ActionPlans.SOCIAL_WORK, "social-work-effort", ActionPlans.CRISIS_SUPPORT, "crisis-support");

    private final Activations activations;
    private final Leaderships leaderships;
    private final Places places;
    private final LinkReader links;
    private final Phones phones;
    private final IncidentAccess access;
    private final CurrentPerson current;
    private final PageTimes times;

    ChainReader(
            Activations activations,
            Leaderships leaderships,
            Places places,
            LinkReader links,
            Phones phones,
            IncidentAccess access,
            CurrentPerson current,
            PageTimes times) {
        this.activations = activations;
        this.leaderships = leaderships;
        this.places = places;
        this.links = links;
        this.phones = phones;
        this.access = access;
        this.current = current;
        this.times = times;
    }

    /** The activations, oldest first. */
    List<ChainView> read(Incident incident, Names names) {
        List<Place> chosen = places.ofIncident(incident.id());
        return activations.ofIncident(incident.id()).stream()
                .map(activation -> chain(incident, activation, placeOf(activation, chosen), names))
                .toList();
    }

    private ChainView chain(Incident incident, Activation activation, Optional<Place> place, Names names) {
        return new ChainView(
                activation.id(),
                activation.actionPlan(),
                activation.state().name(),
                links.of(activation.id(), names),
                leader(incident, activation, names),
                place.map(Place::place).orElse(null),
                place.map(Place::reason).orElse(null),
                incident.running() && access.mayStandDown(incident.id(), activation.id()));
    }

    private LeaderView leader(Incident incident, Activation activation, Names names) {
        String subject = SUBJECTS.get(activation.actionPlan());
        Optional<LeadershipPeriod> period = leaderships.current(activation.id(), subject);
        return period.filter(LeadershipPeriod::hasLeader)
                .map(led -> new LeaderView(
                        subject,
                        led.role(),
                        names.of(led.personId()),
                        access.mayTakePart(incident.id()) ? phones.of(led.personId()) : null,
                        times.of(led.startedAt()),
                        led.personId().equals(current.personId())))
                .orElseGet(() -> new LeaderView(
                        subject,
                        null,
                        null,
                        null,
                        times.of(period.map(LeadershipPeriod::startedAt).orElse(activation.startedAt())),
                        false));
    }

    private static Optional<Place> placeOf(Activation activation, List<Place> places) {
        return places.stream()
                .filter(place -> place.activationId().equals(activation.id()))
                .findFirst();
    }
}
