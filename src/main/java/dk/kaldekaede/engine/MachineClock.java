package dk.kaldekaede.engine;

import java.time.Clock;

/** How to tell the machine's own clock from a test's. */
public final class MachineClock {

    private MachineClock() {}

    /** Whether this clock shows the machine's time. */
    public static boolean is(Clock clock) {
        return TimeConfiguration.MACHINE.equals(clock);
    }
}
