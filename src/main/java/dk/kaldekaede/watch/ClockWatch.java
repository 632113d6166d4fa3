package dk.kaldekaede.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Compares the wall clock with time passed: a clock that was set, or a machine that stood still, shows. */
final class ClockWatch {

    /** A jump is a moment, but it has to be seen: so long it stays among the findings. */
    static final Duration SHOWN_FOR = Duration.ofMinutes(5);

    private final Clock clock;
    private final Stopwatch stopwatch;
    private final Duration tolerated;
    private Instant wall;
    private long passed;
    private Jump jump;
    private long jumpedAt;

    /**
     * A jump of the wall clock.
     *
     * @param at the wall clock's time after it
     * @param by how far, negative when backwards
     */
    record Jump(Instant at, Duration by) {}

    ClockWatch(Clock clock, Stopwatch stopwatch, Duration tolerated) {
        this.clock = clock;
        this.stopwatch = stopwatch;
        this.tolerated = tolerated;
        this.wall = clock.instant();
        this.passed = stopwatch.nanos();
    }

    /** Looks since the last time; the jump is shown for a while. */
    Optional<Jump> look() {
        Instant wallNow = clock.instant();
        long passedNow = stopwatch.nanos();
        Duration by = Duration.between(wall, wallNow).minusNanos(passedNow - passed);
        if (by.abs().compareTo(tolerated) > 0) {
            jump = new Jump(wallNow, by);
            jumpedAt = passedNow;
        } else if (jump != null && passedNow - jumpedAt > SHOWN_FOR.toNanos()) {
            jump = null;
        }
        wall = wallNow;
        passed = passedNow;
        return Optional.ofNullable(jump);
    }
}
