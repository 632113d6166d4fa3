package dk.kaldekaede.incident.web;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.effort.LeadershipPeriod;
import dk.kaldekaede.effort.LedPeriod;
import dk.kaldekaede.effort.Place;
import dk.kaldekaede.incident.IncidentRights;
import dk.kaldekaede.incident.web.People.Known;
import dk.kaldekaede.plans.ActionPlans;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows the activations of an incident to one viewer: the links of each chain, who leads, and where. */
@Component
class ChainReader {

    private final ActionPlans plans;
    private final LinkReader links;
    private final StaffingReader staffing;
    private final PageTimes times;

    ChainReader(ActionPlans plans, LinkReader links, StaffingReader staffing, PageTimes times) {
        this.plans = plans;
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
                reception(picture, activation),
                picture.incident().running() && rights.mayStandDown(activation.id(), picture.leaderships()));
    }

    private static ReceptionView reception(Picture picture, Activation activation) {
        return activation.actionPlan().equals(ActionPlans.RECEPTION_CENTRE)
                ? ReceptionView.of(picture.reception(activation.id()))
                : null;
    }

    /** Those who are called one after the other; those who are called in stand in the staffing. */
    private static List<Alert> chainOf(Picture picture, Activation activation) {
        return picture.alertsOf(activation.id()).stream()
                .filter(alert -> !alert.purpose().callsIn())
                .toList();
    }

    private LeaderView leader(Picture picture, Activation activation, IncidentRights rights, Known people) {
        String subject = plans.of(activation.actionPlan()).subject();
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
