package dk.kaldekaede.incident;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.effort.Leaderships;
import dk.kaldekaede.notification.MessageAccess;
import dk.kaldekaede.notification.Messages;
import dk.kaldekaede.roster.CurrentPerson;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Who may see and do what in an incident: those with a part in it; the crisis management; the auditor, who only reads. */
@Component
public class IncidentAccess implements MessageAccess {

    private static final String CRISIS_MANAGEMENT = "tvaergaaende-kriseledelse";
    private static final String AUDITOR = "auditor";

    /** The links of each chain, who may activate from below (SF-5.1, SF-5.2, KS-5.1). */
    private static final Map<String, List<String>> LINKS = Map.of(
            ActionPlans.SOCIAL_WORK, List.of("centerchef-css", "sygeplejevagt", "handicap-psykiatrichef"),
            ActionPlans.CRISIS_SUPPORT, List.of("centerchef-bur", "social-doegnvagt"));

    private final Incidents incidents;
    private final Alerts alerts;
    private final Messages messages;
    private final Leaderships leaderships;
    private final CurrentPerson current;

    IncidentAccess(
            Incidents incidents, Alerts alerts, Messages messages, Leaderships leaderships, CurrentPerson current) {
        this.incidents = incidents;
        this.alerts = alerts;
        this.messages = messages;
        this.leaderships = leaderships;
        this.current = current;
    }

    /** Whether the one logged in may see the incident. */
    public boolean mayRead(String incidentId) {
        return current.isIn(AUDITOR) || hasPart(incidentId);
    }

    /** Whether she may change facts and record what others said: everyone with a part. */
    public boolean mayTakePart(String incidentId) {
        return hasPart(incidentId);
    }

    /** Whether she may confirm or overrule a proposal. */
    public boolean mayDecide(String incidentId) {
        return decidingRole(incidentId) != null;
    }

    /** The role in which she decides: the crisis management, or whoever was called to judge; null when she may not. */
    public String decidingRole(String incidentId) {
        if (current.isIn(CRISIS_MANAGEMENT)) {
            return CRISIS_MANAGEMENT;
        }
        return alerts.ofIncident(incidentId).stream()
                .filter(Alert::judges)
                .map(Alert::role)
                .filter(current::isIn)
                .findFirst()
                .orElse(null);
    }

    /** The role in which she may activate a plan from below; null when she may not. */
    public String activatingRole(String actionPlan) {
        return LINKS.getOrDefault(actionPlan, List.of()).stream()
                .filter(current::isIn)
                .findFirst()
                .orElse(null);
    }

    /** Whether she may call the whole incident off: the crisis management. */
    public boolean mayCallOff() {
        return current.isIn(CRISIS_MANAGEMENT);
    }

    /** Whether she may stand an activation down: its leader, or the crisis management. */
    public boolean mayStandDown(String incidentId, String activationId) {
        String person = current.personId();
        return current.isIn(CRISIS_MANAGEMENT)
                || person != null
                        && leaderships.ofIncident(incidentId).stream()
                                .filter(period -> period.endedAt() == null)
                                .filter(period -> period.activationId().equals(activationId))
                                .anyMatch(period -> person.equals(period.personId()));
    }

    @Override
    public boolean mayRead(Authentication who, String incidentId) {
        return current.isIn(AUDITOR)
                || incidentId != null && hasPart(incidentId)
                || incidentId == null && current.isIn(CRISIS_MANAGEMENT);
    }

    private boolean hasPart(String incidentId) {
        String person = current.personId();
        return current.isIn(CRISIS_MANAGEMENT)
                || current.user() != null
                        && incidents
                                .find(incidentId)
                                .map(Incident::reporterUser)
                                .filter(current.user()::equals)
                                .isPresent()
                || alerts.ofIncident(incidentId).stream().anyMatch(alert -> current.isIn(alert.role()))
                || person != null
                        && messages.ofIncident(incidentId).stream()
                                .anyMatch(message -> person.equals(message.personId()));
    }
}
