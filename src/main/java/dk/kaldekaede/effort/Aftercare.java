package dk.kaldekaede.effort;

import dk.kaldekaede.alerting.Messenger;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailEntry;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.staffing.Call;
import dk.kaldekaede.staffing.CrewOut;
import java.time.Instant;
import java.util.Comparator;
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

    /** Whether anybody was there to whom it was not offered yet. Asked by the model. */
    public boolean anyoneToOffer(String incidentId, String activationId) {
        return !toOffer(incidentId, activationId).isEmpty();
    }

    /** Offers supervision to everybody who was there, each once, and tells whoever is to arrange it. */
    @Transactional
    public void offerSupervision(String incidentId, String activationId) {
        List<Call> out = toOffer(incidentId, activationId);
        out.forEach(call -> messenger.tell(
                incidentId, call.personId(), call.kind(), MessageKind.INFORMATION, "supervision.offered"));
        trail.record(TrailNote.of(incidentId, TrailType.SUPERVISION_OFFERED).activation(activationId));
        participants.informRole(incidentId, activationId, KEEPS_CONTACT, "supervision.arrange", out.size());
    }

    /** Who came out since it was last offered: whoever a reopened effort sends out again has been asked. */
    private List<Call> toOffer(String incidentId, String activationId) {
        Instant last = trail.of(incidentId).stream()
                .filter(entry -> entry.type() == TrailType.SUPERVISION_OFFERED)
                .filter(entry -> activationId.equals(entry.activationId()))
                .map(TrailEntry::happenedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return crew.of(activationId).stream()
                .filter(call -> call.thereAt().isAfter(last))
                .toList();
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
