package dk.kaldekaede;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The tests' clock: stands still until it is moved, and moves the engine's clock along. */
public final class MovableClock extends Clock {

    /** Where every test begins: a Wednesday at 10:00 in Denmark, no holiday. */
    public static final Instant START = Instant.parse("2026-01-14T09:00:00Z");

    private volatile Instant now = START;
    private volatile Duration jumped = Duration.ZERO;

    /** Moves to a moment. */
    public void set(Instant moment) {
        now = moment;
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** Moves on. */
    public void advance(Duration time) {
        set(now.plus(time));
    }

    /** As when somebody sets the machine's clock: it shows another time, and none has passed. */
    public void jump(Duration by) {
        jumped = jumped.plus(by);
        advance(by);
    }

    /** Time passed, in nanoseconds since the start; jumps apart. */
    public long passed() {
        return Duration.between(START, now).minus(jumped).toNanos();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The application keeps its zone in a setting, not in the clock");
    }
}
