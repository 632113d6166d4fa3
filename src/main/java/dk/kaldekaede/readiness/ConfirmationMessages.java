package dk.kaldekaede.readiness;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.notification.NewMessage;
import dk.kaldekaede.notification.Outbox;
import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.PersonDetails;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** "Are your contact details right?" in plain Danish. */
@Component
class ConfirmationMessages {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final Outbox outbox;
    private final MessageSource texts;

    ConfirmationMessages(Outbox outbox, MessageSource texts) {
        this.outbox = outbox;
        this.texts = texts;
    }

    /** Asks by the first way that takes messages; gives the message's id, or nothing when there is no such way. */
    Optional<String> ask(PersonDetails person, String link) {
        return ways(person).findFirst().map(way -> send(person, way, MessageKind.INFORMATION, link));
    }

    /** Asks again, by all of them. */
    void remind(PersonDetails person, String link) {
        ways(person).forEach(way -> send(person, way, MessageKind.REMINDER, link));
    }

    private String send(PersonDetails person, ContactWay way, MessageKind kind, String link) {
        return outbox.enqueue(new NewMessage(
                null,
                null,
                person.id(),
                Confirmations.firstRole(person).orElse(null),
                way.kind() == ContactKind.MAIL ? Channel.MAIL : Channel.SMS,
                way.address(),
                kind,
                false,
                words("confirmation.subject"),
                words("confirmation.text." + kind, link)));
    }

    private static Stream<ContactWay> ways(PersonDetails person) {
        return person.contactWays().stream().filter(way -> way.kind() != ContactKind.PHONE);
    }

    private String words(String key, Object... arguments) {
        return texts.getMessage(key, arguments, DANISH);
    }
}
