package dk.kaldekaede.incident.web;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.effort.LeadershipPeriod;
import dk.kaldekaede.effort.LedPeriod;
import dk.kaldekaede.effort.Place;
import dk.kaldekaede.incident.ActionPlans;
import dk.kaldekaede.incident.IncidentRights;
import dk.kaldekaede.incident.web.People.Known;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows the activations of an incident to one viewer: the links of each chain, who leads, and where. */
@Component
class ChainReader {

    /** What is led in each action plan's effort (SF-4.1, KS-4.1). */
    private static final Map<String, String> SUBJECTS =
            Map.of(ActionPlans.SOCIAL_WORK, "social-work-effort", ActionPlans.CRISIS_SUPPORT, "crisis-support");

    private final LinkReader links;
    private final StaffingReader staffing;
    private final PageTimes times;

    ChainReader(LinkReader links, StaffingReader staffing, PageTimes times) {
        this.links = links;
        this.staffing = staffing;
        this.times = times;
    }

    /** The activations, oldest first. */
    List<ChainView> read(Picture picture, IncidentRights rights, Known people) {
        return picture.activations().stream()
                .map(activation -> chain(picture, activation, rights, people))
                .toList();
    }

    private ChainView chain(Picture picture, Activation activation, IncidentRights rights, Known people) {
        Optional<Place> place = picture.placeOf(activation.id());
        LeaderView leader = leader(picture, activation, rights, people);
        return new ChainView(
                activation.id(),
                activation.actionPlan(),
                activation.state().name(),
                links.of(chainOf(picture, activation), !leader.isMissing(), people.names()),
                leader,
                picture.leadership(activation.id(), LeadershipPeriod.EPC)
                        .map(led -> leader(picture, led, rights, people))
                        .orElse(null),
                place.map(Place::place).orElse(null),
                place.map(Place::reason).orElse(null),
                staffing.read(picture, activation, rights, people),
                picture.incident().running() && rights.mayStandDown(activation.id(), picture.leaderships()));
    }

    /** Those who are called one after the other; those who are called in stand in the staffing. */
    private static List<Alert> chainOf(Picture picture, Activation activation) {
        return picture.alertsOf(activation.id()).stream()
                .filter(alert -> !alert.purpose().callsIn())
                .toList();
    }

    private LeaderView leader(Picture picture, Activation activation, IncidentRights rights, Known people) {
        String subject = SUBJECTS.get(activation.actionPlan());
        return picture.leadership(activation.id(), subject)
                .map(period -> leader(picture, period, rights, people))
                .orElseGet(() -> LeaderView.missing(subject, times.of(activation.startedAt()), false));
    }

    /** Who leads now: the municipality's leader or, laid over her, the region. */
    private LeaderView leader(Picture picture, LeadershipPeriod led, IncidentRights rights, Known people) {
        LeaderView own = leader(led, rights, people);
        LedPeriod now = picture.led(led);
        return now.region() == null ? own : own.ledByRegion(now.region().role(), times.of(now.startedAt()));
    }

    private LeaderView leader(LeadershipPeriod led, IncidentRights rights, Known people) {
        return led.hasLeader()
                ? new LeaderView(
                        led.subject(),
                        led.role(),
                        people.names().of(led.personId()),
                        rights.mayRingTheLeader() ? people.phones().get(led.personId()) : null,
                        times.of(led.startedAt()),
                        led.along(),
                        led.personId().equals(rights.viewer().personId()),
                        null,
                        null)
                : LeaderView.missing(led.subject(), times.of(led.startedAt()), led.along());
    }
}
