package dk.kaldekaede.incident.region;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.activation.EffortEnded;
import dk.kaldekaede.alerting.Messenger;
import dk.kaldekaede.effort.LeadershipPeriod;
import dk.kaldekaede.effort.Leaderships;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.incident.RegionAnswer;
import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.plans.ActionPlans;
import dk.kaldekaede.staffing.RequestedHelp;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A shortage of crisis support goes to AMK (KS-2.6) by the region's course: one task to ring it, and one answer, which
 * whoever lacks people hears of.
 */
@Component
class HelpFromAmk implements RequestedHelp {

    private static final String AMK = "amk";

    /** Messages are Danish whatever language a page is read in. */
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final RegionRequests requests;
    private final RegionAssistance assistance;
    private final Incidents incidents;
    private final Activations activations;
    private final Leaderships leaderships;
    private final Messenger messenger;
    private final MessageSource texts;

    HelpFromAmk(
            RegionRequests requests,
            RegionAssistance assistance,
            Incidents incidents,
            Activations activations,
            Leaderships leaderships,
            Messenger messenger,
            MessageSource texts) {
        this.requests = requests;
        this.assistance = assistance;
        this.incidents = incidents;
        this.activations = activations;
        this.leaderships = leaderships;
        this.messenger = messenger;
        this.texts = texts;
    }

    /** A task to ring AMK that is open stays as it is; otherwise there is one from now. */
    @Override
    @Transactional
    public boolean asked(String incidentId, String role, int missing) {
        if (!AMK.equals(role)) {
            return false;
        }
        boolean rungAlready =
                awaits(incidentId) || incidents.get(incidentId).facts().regionAnswer() == RegionAnswer.UNKNOWN;
        requests.helpAsked(incidentId, missing);
        if (!assistance.begin(incidentId) && !rungAlready) {
            assistance.news(incidentId);
        }
        return true;
    }

    /** Whether AMK is asked for people and has not answered. */
    boolean awaits(String incidentId) {
        return requests.awaitsHelp(incidentId);
    }

    /** AMK has answered: whoever leads crisis support and lacks people is told. */
    void answered(String incidentId, RegionAnswer answer) {
        if (answer != RegionAnswer.UNKNOWN && awaits(incidentId)) {
            requests.helpSettled(incidentId);
            leaderships.ofIncident(incidentId).stream()
                    .filter(period -> period.lasts() && period.hasLeader())
                    .filter(period -> period.subject().equals(ActionPlans.CRISIS_SUPPORT))
                    .forEach(period -> tell(period, answer));
        }
    }

    /** Nobody lacks people any more. */
    @EventListener
    void on(EffortEnded news) {
        activations
                .find(news.activationId())
                .map(Activation::actionPlan)
                .filter(ActionPlans.CRISIS_SUPPORT::equals)
                .ifPresent(plan -> requests.helpSettled(news.incidentId()));
    }

    private void tell(LeadershipPeriod leads, RegionAnswer answer) {
        messenger.tell(
                leads.incidentId(),
                leads.personId(),
                leads.role(),
                MessageKind.INFORMATION,
                "region.help.answered",
                texts.getMessage("facts.region." + answer, null, DANISH));
    }
}
