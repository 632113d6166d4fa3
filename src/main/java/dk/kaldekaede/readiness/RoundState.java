package dk.kaldekaede.readiness;

import java.time.Instant;

/**
 * How far a round has come that a manager started.
 *
 * @param startedAt when
 * @param asked how many were asked in it or since
 * @param answered how many of them have said whether their details are right, by themselves or with help
 */
public record RoundState(Instant startedAt, int asked, int answered) {}
