package dk.kaldekaede.effort;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom an effort may have to contact, by the table partners, and what came of it (SF-2.5, SF-4.3, SF-7, KS-7). */
@Component
public class PartnerContacts {

    private static final String NOT_REACHED = "NOT_REACHED";
    private static final String TASK = "partner.task";

    /** What comes within this time of each other is one piece of news. */
    private static final Duration TOGETHER = Duration.ofMinutes(1);

    /** All whom the plans name as partners, in the order in which they are asked about (SF-4.3, SF-7, KS-4.1, KS-7). */
    private static final List<String> PARTNERS = List.of(
            "ydelsescentret",
            "center-ejendomme",
            "amk",
            "center-social-sundhed",
            "beredskab-oest",
            "vestegnens-politi",
            "lokal-beredskabskommission");

    private final Participants participants;
    private final Trail trail;
    private final Clock clock;

    PartnerContacts(Participants participants, Trail trail, Clock clock) {
        this.participants = participants;
        this.trail = trail;
        this.clock = clock;
    }

    /** The partners that an effort may have to contact; those it has contacted are not contacted again. Asked by the model. */
    public List<String> toContact(String incidentId, String activationId) {
        Set<String> done = trail.of(incidentId).stream()
                .filter(entry -> entry.type() == TrailType.PARTNER_TASK_DONE)
                .filter(entry -> activationId.equals(entry.activationId()))
                .map(entry -> entry.details().get("partner"))
                .collect(Collectors.toSet());
        return PARTNERS.stream().filter(partner -> !done.contains(partner)).toList();
    }

    /** Tells those on duty in a role that they have partners to contact: once, of all the tasks that come together. */
    @Transactional
    public void announce(String incidentId, String activationId, String role) {
        Instant lately = clock.instant().minus(TOGETHER);
        boolean told = trail.of(incidentId).stream()
                .filter(entry -> activationId.equals(entry.activationId()) && role.equals(entry.role()))
                .filter(entry -> TASK.equals(entry.details().get("about")))
                .anyMatch(entry -> entry.happenedAt().isAfter(lately));
        if (!told) {
            participants.informRole(incidentId, activationId, role, TASK);
        }
    }

    /** Records the result; a partner that was not reached is handed to the crisis management. */
    @Transactional
    public void done(String incidentId, String activationId, String partner, String result, String user) {
        trail.record(TrailNote.of(incidentId, TrailType.PARTNER_TASK_DONE)
                .activation(activationId)
                .by(user)
                .with("partner", partner)
                .with("result", result));
        if (NOT_REACHED.equals(result)) {
            participants.informRole(incidentId, activationId, Participants.CRISIS_MANAGEMENT, "partner.notReached");
        }
    }
}
