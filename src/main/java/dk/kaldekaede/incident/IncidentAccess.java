package dk.kaldekaede.incident;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.effort.Leaderships;
import dk.kaldekaede.notification.MessageAccess;
import dk.kaldekaede.roster.CurrentPerson;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What the one logged in may see and do, in one incident or in many; the rules are in {@link IncidentRights}. */
@Component
public class IncidentAccess implements MessageAccess {

    private static final IncidentParts NOBODY = new IncidentParts(null, Set.of(), Set.of(), Set.of(), Set.of());

    private final Incidents incidents;
    private final PartsReader parts;
    private final Leaderships leaderships;
    private final CurrentPerson current;

    IncidentAccess(Incidents incidents, PartsReader parts, Leaderships leaderships, CurrentPerson current) {
        this.incidents = incidents;
        this.parts = parts;
        this.leaderships = leaderships;
        this.current = current;
    }

    /** Whoever is logged in. */
    public Viewer viewer() {
        return new Viewer(current.user(), current.personId(), current.groups());
    }

    /** What she may see and do in an incident. */
    public IncidentRights in(Incident incident) {
        return new IncidentRights(viewer(), parts.read(List.of(incident)).get(incident.id()));
    }

    /** Whether the one logged in may see the incident. */
    public boolean mayRead(String incidentId) {
        return in(incidentId).mayRead();
    }

    /** Whether she may see what is not for those called in: the review, and what was written to others. */
    public boolean mayReadAll(String incidentId) {
        return in(incidentId).mayReadAll();
    }

    /** Whether she may change facts and record what others said: everyone with a part. */
    public boolean mayTakePart(String incidentId) {
        return in(incidentId).hasPart();
    }

    /** Whether she may confirm or overrule a proposal. */
    public boolean mayDecide(String incidentId) {
        return decidingRole(incidentId) != null;
    }

    /** The role in which she decides: the crisis management, or whoever was called to judge; null when she may not. */
    public String decidingRole(String incidentId) {
        return in(incidentId).decidingRole();
    }

    /** The role in which she may activate a plan from below; null when she may not. */
    public String activatingRole(String actionPlan) {
        return IncidentRights.activatingRole(actionPlan, viewer());
    }

    /** Whether she may call the whole incident off: the crisis management. */
    public boolean mayCallOff() {
        return current.isIn(IncidentRights.CRISIS_MANAGEMENT);
    }

    /** Whether she may stand an activation down: its leader, or the crisis management. */
    public boolean mayStandDown(String incidentId, String activationId) {
        return new IncidentRights(viewer(), NOBODY).mayStandDown(activationId, leaderships.ofIncident(incidentId));
    }

    /** Whether she may reopen one of an incident's efforts while there is time. */
    public boolean mayReopen(Incident incident, Activation activation) {
        return in(incident).mayReopen(activation, leaderships.lastOfEffort(incident.id(), activation.id()));
    }

    /** Whether she may have an alarm's successor called: whoever decides, or leads what the alarm is for. */
    public boolean mayReplace(Incident incident, Alert alert) {
        return in(incident).mayReplace(alert, leaderships.ofIncident(incident.id()));
    }

    @Override
    public boolean mayRead(Authentication who, String incidentId) {
        return current.isIn(IncidentRights.AUDITOR)
                || incidentId != null && in(incidentId).hasPart()
                || incidentId == null && current.isIn(IncidentRights.CRISIS_MANAGEMENT);
    }

    @Override
    public Set<String> readable(Authentication who, Collection<String> incidentIds) {
        List<Incident> all = incidents.withIds(incidentIds);
        var partsOf = parts.read(all);
        Viewer viewer = viewer();
        return all.stream()
                .map(Incident::id)
                .filter(id -> new IncidentRights(viewer, partsOf.get(id)).mayReadAll())
                .collect(Collectors.toSet());
    }

    private IncidentRights in(String incidentId) {
        return incidents.find(incidentId).map(this::in).orElseGet(() -> new IncidentRights(viewer(), NOBODY));
    }
}
