package dk.kaldekaede.readiness.preview;

import dk.kaldekaede.notification.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One person (or the absence of one) who would be called. It holds no number and no address.
 *
 * @param link the how-manieth link of the chain, from 1
 * @param role the role's id
 * @param purpose what she would be asked, as in {@code purpose.short.*}
 * @param personId who; null when nobody holds the role
 * @param person the name shown; null when nobody holds the role
 * @param attempt the how-manieth person of the role, from 1
 * @param calledAt when
 * @param acknowledgeWithin how long she would have; null when there is nobody
 * @param passesAt when the next would be called: at once when no message reaches her
 * @param channels what the messages would leave by, in order; empty when nothing reaches her
 * @param allAtOnce whether the first message leaves by all of them, or by one and the reminders by the next
 * @param reason why she is the one
 * @param termsRule the rule of escalation-policy that sets deadline and channels; 0 when none fits
 * @param warnings what is wrong
 */
public record PreviewCall(
        int link,
        String role,
        String purpose,
        String personId,
        String person,
        int attempt,
        Instant calledAt,
        Duration acknowledgeWithin,
        Instant passesAt,
        List<Channel> channels,
        boolean allAtOnce,
        Reason reason,
        int termsRule,
        Set<Warning> warnings) {

    /** Something to be put right before it happens. */
    public enum Warning {
        /** Nobody holds the role. */
        NOBODY,
        /** No message reaches her. */
        UNREACHABLE,
        /** The chain has called her before. */
        SAME_PERSON
    }

    /**
     * Why it is this role's and this person's turn.
     *
     * @param kind which sentence it is, as in {@code preview.reason.*}
     * @param timeClass the kind of time that the table went by, as in {@code preview.time.*}; null when it did not
     * @param table the table that chose the role; null when the model names it
     * @param rule the number of the rule that hit; 0 when none did
     */
    public record Reason(Kind kind, String timeClass, String table, int rule) {}

    /** The sentences. */
    public enum Kind {
        FIRST_BY_TIME,
        FIRST_BY_TABLE,
        NEXT_BY_TABLE,
        FIRST_BY_PLAN,
        NEXT_BY_PLAN,
        NEXT_PERSON,
        JUDGE,
        FIND_SOMEONE
    }
}
