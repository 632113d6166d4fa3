package dk.kaldekaede.alerting;

import dk.kaldekaede.alerting.PersonalAnswers.Told;
import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.notification.NewMessage;
import dk.kaldekaede.notification.Outbox;
import dk.kaldekaede.roster.PhoneNumber;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Answers an SMS by another, to the telephone it came from. Never so often that two machines could talk to each other:
 * what is asked or refused, a few times an hour; what is stored, as often as a person could want.
 */
@Component
class ReplyPost {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int QUESTIONS_AN_HOUR = 5;
    private static final int ANSWERS_AN_HOUR = 20;

    private final Outbox outbox;
    private final ReplyWords words;
    private final ReplyRows rows;
    private final Clock clock;

    ReplyPost(Outbox outbox, ReplyWords words, ReplyRows rows, Clock clock) {
        this.outbox = outbox;
        this.words = words;
        this.rows = rows;
        this.clock = clock;
    }

    /** What became of an answer; whether it was said. */
    boolean result(String number, Alert alert, Told told) {
        return send(number, ANSWERS_AN_HOUR, alert, words.read(alert, told));
    }

    /** Asks anew, with every alarm that may be meant; whether it was asked. */
    boolean ask(String number, ReplyOutcome why, String code, List<Alert> open) {
        boolean oneIncident = open.stream().map(Alert::incidentId).distinct().count() == 1;
        return send(number, QUESTIONS_AN_HOUR, oneIncident ? open.get(0) : null, words.ask("reply." + why, code, open));
    }

    /** Somebody whose number is nobody's here; whether she was told. */
    boolean stranger(String number) {
        return send(number, QUESTIONS_AN_HOUR, null, words.withPhone("reply.UNKNOWN_NUMBER"));
    }

    private boolean send(String number, int atMost, Alert about, String text) {
        if (PhoneNumber.international(number).isEmpty() || rows.answered(number, clock.instant(), HOUR) >= atMost) {
            return false;
        }
        outbox.enqueue(new NewMessage(
                about == null ? null : about.incidentId(),
                null,
                about == null ? null : about.personId(),
                about == null ? null : about.role(),
                Channel.SMS,
                number,
                MessageKind.REPLY,
                about != null && about.exercise(),
                "",
                text));
        return true;
    }
}
