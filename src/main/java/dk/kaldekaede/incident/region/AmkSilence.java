package dk.kaldekaede.incident.region;

import dk.kaldekaede.activation.ActivationState;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.effort.Participants;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** AMK's answer is not noted in time: the crisis management is told, so that nobody waits in silence (KS-2.5). */
@Component
public class AmkSilence {

    private final Activations activations;
    private final Participants participants;
    private final Trail trail;

    AmkSilence(Activations activations, Participants participants, Trail trail) {
        this.activations = activations;
        this.participants = participants;
        this.trail = trail;
    }

    /** Tells the crisis management to ring AMK, as long as anything is under way that the answer matters to. */
    @Transactional
    public void tell(String incidentId) {
        boolean matters = activations.ofIncident(incidentId).stream()
                .anyMatch(activation -> activation.state() != ActivationState.STOOD_DOWN);
        if (matters) {
            trail.record(TrailNote.of(incidentId, TrailType.REGION_SILENT));
            participants.informRole(incidentId, null, Participants.CRISIS_MANAGEMENT, "region.silent");
        }
    }
}
