package dk.kaldekaede.effort;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.notification.NewMessage;
import dk.kaldekaede.notification.Outbox;
import dk.kaldekaede.roster.DanishTime;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Word to the region eight weeks after crisis support: crisis therapy is its own, when it took part (KS-1.3). */
@Component
public class TherapyNotes {

    private static final Duration EIGHT_WEEKS = Duration.ofDays(56);

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", DANISH);

    private final Participants participants;
    private final ContactPoints contacts;
    private final Outbox outbox;
    private final MessageSource texts;
    private final DanishTime time;
    private final Trail trail;

    TherapyNotes(
            Participants participants,
            ContactPoints contacts,
            Outbox outbox,
            MessageSource texts,
            DanishTime time,
            Trail trail) {
        this.participants = participants;
        this.contacts = contacts;
        this.outbox = outbox;
        this.texts = texts;
        this.time = time;
        this.trail = trail;
    }

    /** When the region's contact is written to, of an effort that ended at this moment. */
    public static Instant dueAt(Instant ended) {
        return ended.plus(EIGHT_WEEKS);
    }

    /**
     * Writes to the region's contact, where the municipality has set one, and tells whoever keeps the contact. The mail
     * names the day and the incident's id: no person, no place, nothing that anybody wrote.
     *
     * @param ended when the effort ended
     */
    @Transactional
    public void write(String incidentId, String activationId, Instant ended) {
        String address = contacts.value(ContactPoints.Kind.REGION_CONTACT);
        String day = DAY.format(time.local(ended));
        if (address != null) {
            outbox.enqueue(new NewMessage(
                    incidentId,
                    null,
                    null,
                    null,
                    Channel.MAIL,
                    address,
                    MessageKind.INFORMATION,
                    false,
                    text("therapy.mail.subject", day),
                    text("therapy.mail.body", day, incidentId)));
            trail.record(note(incidentId, activationId, TrailType.REGION_WRITTEN_TO));
        }
        participants.informRole(
                incidentId,
                activationId,
                Aftercare.KEEPS_CONTACT,
                address == null ? "therapy.ring" : "therapy.written",
                day);
    }

    /** Somebody says that the region's contact knows. */
    public void agreed(String incidentId, String activationId, String byUser) {
        trail.record(note(incidentId, activationId, TrailType.THERAPY_AGREED).by(byUser));
    }

    private static TrailNote note(String incidentId, String activationId, TrailType type) {
        return TrailNote.of(incidentId, type).activation(activationId);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, DANISH);
    }
}
