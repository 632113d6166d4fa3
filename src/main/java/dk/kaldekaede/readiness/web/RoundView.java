package dk.kaldekaede.readiness.web;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * How a round of contact tests went, in numbers.
 *
 * @param startedAt on the municipality's clock
 * @param byItself whether no manager began it
 * @param answerBy until when it waits for answers
 * @param over whether that has passed
 * @param all everybody, each once
 * @param roles each role; somebody with two counts in both
 */
record RoundView(
        ZonedDateTime startedAt, boolean byItself, ZonedDateTime answerBy, boolean over, Line all, List<Line> roles) {

    /**
     * Some of the people asked.
     *
     * @param role the role's id; null when it is everybody
     * @param asked how many
     * @param counts how many of them in each state
     */
    record Line(String role, int asked, Map<TestState, Long> counts) {

        /** How many are in a state. */
        public long of(TestState state) {
            return counts.getOrDefault(state, 0L);
        }
    }

    /** Somebody who has not answered. */
    record Unheard(String personId, String name, TestState state) {}

    /** A task to ring somebody. */
    record ToRing(String taskId, String personId, String name, ZonedDateTime dueAt) {}
}
