package dk.kaldekaede.benchmark;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Letting real time pass, which a benchmark has to. */
final class Pause {

    private Pause() {}

    static void of(Duration time) {
        until(System.nanoTime() + time.toNanos());
    }

    static void until(long moment) {
        while (System.nanoTime() - moment < 0) {
            LockSupport.parkNanos(moment - System.nanoTime());
        }
    }

    /** Waits until something is so. */
    static void until(Duration atMost, String what, BooleanSupplier condition) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("Waited in vain for " + what);
            }
            of(Duration.ofNanos(TimeUnit.MILLISECONDS.toNanos(10)));
        }
    }
}
