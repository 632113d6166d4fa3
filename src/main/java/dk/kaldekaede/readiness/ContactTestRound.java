package dk.kaldekaede.readiness;

import java.time.Instant;

/**
 * One test of everybody.
 *
 * @param startedAt when it began
 * @param startedBy the account that began it; null when it began by itself
 * @param answerBy until when it waited for answers; later ones are kept too
 */
public record ContactTestRound(String id, Instant startedAt, String startedBy, Instant answerBy) {}
