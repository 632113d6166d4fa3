package dk.kaldekaede.alerting;

import dk.kaldekaede.roster.PhoneNumber;
import dk.kaldekaede.roster.Roster;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Answers by SMS. Each is one transaction: what it does, that it came, and the SMS that says what became of it. It counts
 * for an alarm of whoever has the number it came from, and for nobody else's.
 */
@Component
public class SmsReplies {

    private static final Logger LOG = LoggerFactory.getLogger(SmsReplies.class);

    /** An answer without a code that comes when nothing rings any more is for an alarm of so long ago. */
    private static final Duration LATELY = Duration.ofHours(24);

    private final AlertRows alerts;
    private final Roster roster;
    private final PersonalAnswers answers;
    private final ReplyRows rows;
    private final ReplyPost post;
    private final ReplyLimits limits;
    private final ReplyCounts counts;
    private final ConflictRetry conflicts;
    private final Clock clock;
    private final Optional<String> ourNumber;

    SmsReplies(
            AlertRows alerts,
            Roster roster,
            PersonalAnswers answers,
            ReplyRows rows,
            ReplyPost post,
            ReplyLimits limits,
            ReplyCounts counts,
            ConflictRetry conflicts,
            Clock clock,
            @Value("${kaldekaede.sms.number}") String ourNumber) {
        this.alerts = alerts;
        this.roster = roster;
        this.answers = answers;
        this.rows = rows;
        this.post = post;
        this.limits = limits;
        this.counts = counts;
        this.conflicts = conflicts;
        this.clock = clock;
        this.ourNumber = PhoneNumber.international(ourNumber);
    }

    /** What became of an SMS, for the row, and whether it was answered. */
    private record Handled(ReplyOutcome outcome, Alert alert, boolean answered) {}

    /**
     * Takes an SMS; one that has been taken already changes nothing.
     *
     * @param id the provider's
     * @param from the number it came from
     * @param text what it says; never kept and never logged
     */
    public void receive(String id, String from, String text) {
        String number = PhoneNumber.international(from).orElse(from);
        boolean admitted = limits.admits(number);
        try {
            conflicts.run(() -> once(id, number, text, admitted)).ifPresent(handled -> counted(id, number, handled));
        } catch (DuplicateKeyException e) {
            LOG.info("An SMS came twice in the same moment and counted once: {}", e.getClass());
        }
    }

    private void counted(String id, String number, Handled handled) {
        if (handled.outcome() == ReplyOutcome.WRONG_CODE || handled.outcome() == ReplyOutcome.UNKNOWN_NUMBER) {
            limits.guessed(number);
        }
        counts.count(AnsweredVia.SMS, handled.outcome());
        LOG.info("SMS {} was handled: {}", id.replaceAll("[^\\w-]", "?"), handled.outcome());
    }

    private Optional<Handled> once(String id, String number, String text, boolean admitted) {
        if (rows.isKnown(AnsweredVia.SMS, id)) {
            return Optional.empty();
        }
        Handled handled = admitted ? handle(number, text) : new Handled(ReplyOutcome.TOO_OFTEN, null, false);
        rows.keep(
                AnsweredVia.SMS,
                id,
                number,
                clock.instant(),
                handled.outcome(),
                handled.alert() == null ? null : handled.alert().id(),
                handled.answered());
        return Optional.of(handled);
    }

    private Handled handle(String number, String text) {
        if (ourNumber.filter(number::equals).isPresent()) {
            return new Handled(ReplyOutcome.OUR_OWN, null, false);
        }
        Set<String> people = roster.peopleWithPhone(number);
        if (people.isEmpty()) {
            return new Handled(ReplyOutcome.UNKNOWN_NUMBER, null, post.stranger(number));
        }
        YesOrNo said = YesOrNo.of(text);
        return said.code().isPresent() || !said.clear() ? withCode(number, people, said) : bare(number, people, said);
    }

    private Handled withCode(String number, Set<String> people, YesOrNo said) {
        Optional<Alert> meant = said.code().flatMap(code -> alerts.latestOf(people).stream()
                .filter(alert -> code.equals(alert.code()))
                .findFirst());
        if (meant.isEmpty() && said.clear()) {
            return asked(ReplyOutcome.WRONG_CODE, number, said.code().orElse(null), alerts.ringingAt(people));
        }
        return meant.isPresent() && said.answer().isPresent()
                ? stored(number, meant.get(), said.answer().get())
                : asked(
                        ReplyOutcome.UNCLEAR,
                        number,
                        null,
                        meant.filter(Alert::ringing).map(List::of).orElse(alerts.ringingAt(people)));
    }

    private Handled bare(String number, Set<String> people, YesOrNo said) {
        List<Alert> open = alerts.ringingAt(people);
        if (said.answer().isEmpty()) {
            return asked(ReplyOutcome.UNCLEAR, number, null, open);
        }
        Answer answer = said.answer().get();
        return switch (open.size()) {
            case 0 -> afterwards(number, people, answer);
            case 1 -> stored(number, open.get(0), answer);
            default -> asked(ReplyOutcome.WHICH, number, null, open);
        };
    }

    /** A yes without a code may come late; a no takes back nothing that it does not name. */
    private Handled afterwards(String number, Set<String> people, Answer answer) {
        Optional<Alert> last = alerts.latestOf(people).stream().findFirst().filter(alert -> alert.startedAt()
                .isAfter(clock.instant().minus(LATELY)));
        if (last.isEmpty()) {
            return asked(ReplyOutcome.NOTHING_OPEN, number, null, List.of());
        }
        boolean hers = last.get().state() == AlertState.TAKEN;
        return answer == Answer.DECLINE && hers
                ? asked(ReplyOutcome.WHICH, number, null, List.of(last.get()))
                : stored(number, last.get(), answer);
    }

    private Handled stored(String number, Alert alert, Answer answer) {
        PersonalAnswers.Told told = answers.take(alert, answer, Answerer.sms());
        return new Handled(told.outcome(), alert, post.result(number, alert, told));
    }

    private Handled asked(ReplyOutcome outcome, String number, String code, List<Alert> open) {
        ReplyOutcome why = outcome == ReplyOutcome.UNCLEAR && open.isEmpty() ? ReplyOutcome.NOTHING_OPEN : outcome;
        return new Handled(why, null, post.ask(number, why, code, open));
    }
}
