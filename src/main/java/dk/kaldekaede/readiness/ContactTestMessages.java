package dk.kaldekaede.readiness;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.notification.NewMessage;
import dk.kaldekaede.notification.Outbox;
import dk.kaldekaede.roster.PersonDetails;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** "This is a test, did it reach you?" in plain Danish. */
@Component
class ContactTestMessages {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final Outbox outbox;
    private final MessageSource texts;

    ContactTestMessages(Outbox outbox, MessageSource texts) {
        this.outbox = outbox;
        this.texts = texts;
    }

    /**
     * Sends a test, or reminds of it by the same way: another would prove nothing of this one.
     *
     * @return the message's id
     */
    String send(PersonDetails person, Channel channel, String address, MessageKind kind, String link) {
        return outbox.enqueue(new NewMessage(
                null,
                null,
                person.id(),
                Confirmations.firstRole(person).orElse(null),
                channel,
                address,
                kind,
                false,
                texts.getMessage("contactTest.subject", null, DANISH),
                texts.getMessage(text(channel) + kind, new Object[] {link}, DANISH)));
    }

    /** A link is no use to whoever hears it: a call asks for a key. */
    private static String text(Channel channel) {
        return channel == Channel.VOICE ? "contactTest.say." : "contactTest.text.";
    }
}
