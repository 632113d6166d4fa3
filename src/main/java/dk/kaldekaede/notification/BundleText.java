package dk.kaldekaede.notification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Several messages written as one: each with its own words, link and code, and clearly apart. */
@Component
class BundleText {

    /** So many parts an SMS may have: three alarms at their longest. */
    static final int MOST_SEGMENTS = 6;

    /** So many messages a mail may have. */
    static final int MOST_IN_A_MAIL = 20;

    static final String BETWEEN_SMS = "\n---\n";
    static final String BETWEEN_MAILS = "\n\n----------------------------------------\n\n";

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final MessageSource texts;

    BundleText(MessageSource texts) {
        this.texts = texts;
    }

    /** Those of the messages, from the first, that fit in one; the first does always. */
    static List<Message> fitting(List<Message> messages) {
        List<Message> fit = new ArrayList<>();
        for (Message next : messages) {
            fit.add(next);
            if (fit.size() > 1 && !fits(fit)) {
                fit.remove(fit.size() - 1);
                return fit;
            }
        }
        return fit;
    }

    private static boolean fits(List<Message> messages) {
        return messages.get(0).channel() == Channel.MAIL
                ? messages.size() <= MOST_IN_A_MAIL
                : SmsText.of(sms(said(messages))).segments() <= MOST_SEGMENTS;
    }

    /** The one message that a gateway is given. */
    Message asOne(Bundle bundle) {
        List<Message> said = said(bundle.messages());
        Message first = said.get(0);
        boolean mail = first.channel() == Channel.MAIL;
        String subject = said.size() == 1
                ? first.subject()
                : texts.getMessage(
                        "notification.bundle.subject", new Object[] {first.subject(), said.size() - 1}, DANISH);
        String body = said.size() == 1 ? first.body() : mail ? mail(said) : sms(said);
        return first.withText(subject, body).called(bundle.id());
    }

    /** An alarm says what it has to say once: its reminders that waited as well add nothing. */
    private static List<Message> said(List<Message> messages) {
        Set<String> alarms = new HashSet<>();
        return messages.stream()
                .filter(message -> message.alertId() == null || alarms.add(message.alertId()))
                .toList();
    }

    private static String sms(List<Message> messages) {
        return messages.stream().map(Message::body).collect(Collectors.joining(BETWEEN_SMS));
    }

    private static String mail(List<Message> messages) {
        return messages.stream()
                .map(message -> message.subject() + "\n\n" + message.body())
                .collect(Collectors.joining(BETWEEN_MAILS));
    }
}
