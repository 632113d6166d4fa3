package dk.kaldekaede.notification;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Remembers, on this node alone, that a gateway does not answer, so that not every message waits out its time-out. It
 * never forbids anything: a gateway whose breaker is open is merely tried last. After a while one message goes there
 * first again, and what becomes of it closes the breaker or opens it anew.
 */
final class Breaker {

    /** So many attempts in a row without a usable answer open it. */
    static final int FAILURES_IN_A_ROW = 3;

    /** So long after it opened, one message tries the gateway again. */
    static final Duration TRIED_AGAIN_AFTER = Duration.ofSeconds(30);

    private static final float ALL_OF_THEM = 100;

    private final CircuitBreaker breaker;

    Breaker(String gateway, Clock clock) {
        breaker = CircuitBreaker.of(
                gateway,
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .slidingWindowSize(FAILURES_IN_A_ROW)
                        .minimumNumberOfCalls(FAILURES_IN_A_ROW)
                        .failureRateThreshold(ALL_OF_THEM)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .maxWaitDurationInHalfOpenState(Claims.LONGEST_HAND_OVER)
                        .waitDurationInOpenState(TRIED_AGAIN_AFTER)
                        .build());
    }

    /** Whether the gateway keeps its place in the order; whoever is told yes tells the {@link #result}. */
    boolean letsThrough() {
        return breaker.tryAcquirePermission();
    }

    /** What an attempt came to, also one that was made against the breaker's advice. A refusal is an answer, too. */
    void result(SendResult result) {
        if (result instanceof SendResult.Unavailable unavailable) {
            breaker.onError(0, TimeUnit.MILLISECONDS, new NoAnswer(unavailable.code()));
        } else if (breaker.getState() == CircuitBreaker.State.OPEN) {
            breaker.transitionToClosedState();
        } else {
            breaker.onSuccess(0, TimeUnit.MILLISECONDS);
        }
    }

    /** Whether the gateway answers, as far as this node knows; one that is being tried again does not yet. */
    boolean closed() {
        return breaker.getState() == CircuitBreaker.State.CLOSED;
    }

    /** Why an attempt counts against the gateway; costs no stack trace. */
    private static final class NoAnswer extends Exception {

        private static final long serialVersionUID = 1L;

        NoAnswer(String code) {
            super(code, null, false, false);
        }
    }
}
