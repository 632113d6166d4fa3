package dk.kaldekaede.alerting;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.MessageRow;
import dk.kaldekaede.notification.Messages;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Answers by the keys of a telephone that reads an alarm aloud. The message's id names the alarm: whoever shows it was
 * given it to ring her number up.
 */
@Component
public class KeyReplies {

    private static final Logger LOG = LoggerFactory.getLogger(KeyReplies.class);

    private final Messages messages;
    private final Alerts alerts;
    private final PersonalAnswers answers;
    private final ReplyWords words;
    private final ReplyRows rows;
    private final ReplyCounts counts;
    private final ConflictRetry conflicts;
    private final CallsWithoutAlert otherCalls;
    private final Clock clock;

    KeyReplies(
            Messages messages,
            Alerts alerts,
            PersonalAnswers answers,
            ReplyWords words,
            ReplyRows rows,
            ReplyCounts counts,
            ConflictRetry conflicts,
            CallsWithoutAlert otherCalls,
            Clock clock) {
        this.messages = messages;
        this.alerts = alerts;
        this.answers = answers;
        this.words = words;
        this.rows = rows;
        this.counts = counts;
        this.conflicts = conflicts;
        this.otherCalls = otherCalls;
        this.clock = clock;
    }

    /** What is to be said, and what became of the key. */
    private record Said(ReplyOutcome outcome, String text) {}

    /**
     * Takes a key; the same one again changes nothing and is answered by how things stand.
     *
     * @param id the provider's, of this key in this call
     * @param messageId the message that was read aloud
     * @param key what was pressed
     * @return what is to be said to her; empty when nothing was asked by this message
     */
    public Optional<String> press(String id, String messageId, String key) {
        return messages.find(messageId)
                .filter(call -> call.channel() == Channel.VOICE)
                .flatMap(call ->
                        call.alertId() == null ? otherCalls.press(call, key) : Optional.of(answer(id, call, key)));
    }

    private String answer(String id, MessageRow call, String key) {
        try {
            return conflicts.run(() -> once(id, call, key));
        } catch (DuplicateKeyException e) {
            LOG.info("A key came twice in the same moment and counted once: {}", e.getClass());
            return stands(alert(call), key);
        }
    }

    /** What a telephone says when the answer could not be stored. */
    public String notStored() {
        return words.withPhone("reply.notStored");
    }

    /** What a telephone says when nobody knows what was asked. */
    public String unknown() {
        return words.withPhone("reply.unknownCall");
    }

    private String once(String id, MessageRow message, String key) {
        Alert alert = alert(message);
        if (rows.isKnown(AnsweredVia.KEYPRESS, id)) {
            return stands(alert, key);
        }
        Said said = said(alert, message, key);
        rows.keep(AnsweredVia.KEYPRESS, id, null, clock.instant(), said.outcome(), alert.id(), false);
        counts.count(AnsweredVia.KEYPRESS, said.outcome());
        return said.text();
    }

    private Said said(Alert alert, MessageRow message, String key) {
        Optional<Answer> answer = answer(key);
        if (answer.isEmpty()) {
            return new Said(ReplyOutcome.HEARD_AGAIN, message.body());
        }
        PersonalAnswers.Told told = answers.take(alert, answer.get(), Answerer.keypress());
        return new Said(told.outcome(), words.heard(alert, told));
    }

    private Alert alert(MessageRow message) {
        return alerts.find(message.alertId()).orElseThrow();
    }

    private String stands(Alert alert, String key) {
        return words.heard(alert, answers.standing(alert, answer(key).orElse(Answer.TAKE)));
    }

    private static Optional<Answer> answer(String key) {
        return switch (key) {
            case "1" -> Optional.of(Answer.TAKE);
            case "2" -> Optional.of(Answer.DECLINE);
            default -> Optional.empty();
        };
    }
}
