package dk.kaldekaede.reports;

import java.time.Duration;
import java.time.Instant;

/**
 * One alarm, as far as reports look at it: nobody's name or number is in it.
 *
 * @param role the role called
 * @param exercise whether the incident was an exercise
 * @param state how it ended, by the name it has in the table
 * @param answeredVia the way the answer came, by its name; null when there was none
 * @param channel how the first message was sent; null when there was none
 * @param late whether an answer came after the deadline
 * @param startedAt when the call began
 * @param answeredAt when it was taken or declined; null when it was not
 */
record Alarm(
        String role,
        boolean exercise,
        String state,
        String answeredVia,
        String channel,
        boolean late,
        Instant startedAt,
        Instant answeredAt) {

    private static final String SPOKEN = "SPOKEN";

    /** Whether she took it, though she may have given it back. */
    boolean isTaken() {
        return state.equals("TAKEN") || state.equals("GIVEN_BACK");
    }

    boolean is(String wanted) {
        return state.equals(wanted);
    }

    /** Whether how long it took says anything: what was promised in a talk before the alarm was waited for by nobody. */
    boolean isTimed() {
        return isTaken() && answeredAt != null && !(SPOKEN.equals(answeredVia) && !answeredAt.isAfter(startedAt));
    }

    Duration time() {
        return Duration.between(startedAt, answeredAt);
    }
}
