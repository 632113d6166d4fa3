package dk.kaldekaede.effort;

import dk.kaldekaede.alerting.Messenger;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.staffing.Call;
import dk.kaldekaede.staffing.CrewOut;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is owed to the team after an effort of crisis support: supervision (KS-2.4). */
@Component
public class Aftercare {

    /** Keeps contact with the team and the region: leads crisis support (KS-4.1). */
    static final String KEEPS_CONTACT = "centerchef-bur";

    private final CrewOut crew;
    private final Participants participants;
    private final Messenger messenger;
    private final Trail trail;

    Aftercare(CrewOut crew, Participants participants, Messenger messenger, Trail trail) {
        this.crew = crew;
        this.participants = participants;
        this.messenger = messenger;
        this.trail = trail;
    }

    /** Whether anybody who was called in was there. Asked by the model. */
    public boolean anyoneWasOut(String activationId) {
        return !crew.of(activationId).isEmpty();
    }

    /** Offers supervision to everybody who was there, and tells whoever is to arrange it. */
    @Transactional
    public void offerSupervision(String incidentId, String activationId) {
        List<Call> out = crew.of(activationId);
        out.forEach(call -> messenger.tell(
                incidentId, call.personId(), call.kind(), MessageKind.INFORMATION, "supervision.offered"));
        trail.record(TrailNote.of(incidentId, TrailType.SUPERVISION_OFFERED).activation(activationId));
        participants.informRole(incidentId, activationId, KEEPS_CONTACT, "supervision.arrange", out.size());
    }

    /** Reminds whoever is to arrange it that nobody has said that it was held. */
    @Transactional
    public void remindOfSupervision(String incidentId, String activationId) {
        participants.informRole(incidentId, activationId, KEEPS_CONTACT, "supervision.remind");
    }

    /** Somebody says that it was held. */
    public void held(String incidentId, String activationId, String byUser) {
        trail.record(TrailNote.of(incidentId, TrailType.SUPERVISION_HELD)
                .activation(activationId)
                .by(byUser));
    }
}
