package dk.kaldekaede.incident.region;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.plans.ActionPlans;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may tell of the region: the crisis management, and the leaders and links of crisis support and social work. */
@Component
public class RegionRights {

    private static final List<String> CONCERNED = List.of(ActionPlans.CRISIS_SUPPORT, ActionPlans.SOCIAL_WORK);

    private final IncidentAccess access;
    private final Activations activations;

    RegionRights(IncidentAccess access, Activations activations) {
        this.access = access;
        this.activations = activations;
    }

    /** Whether the one logged in may tell of the region in an incident. */
    public boolean maySay(String incidentId) {
        return access.mayCallOff()
                || CONCERNED.stream().anyMatch(plan -> access.activatingRole(plan) != null)
                || activations.ofIncident(incidentId).stream()
                        .filter(activation -> CONCERNED.contains(activation.actionPlan()))
                        .map(Activation::id)
                        .anyMatch(effort -> access.mayStandDown(incidentId, effort));
    }
}
