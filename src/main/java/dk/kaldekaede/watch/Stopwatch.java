package dk.kaldekaede.watch;

/** Time that only passes, whatever the wall clock is set to; without a meaning but for its differences. */
@FunctionalInterface
public interface Stopwatch {

    /** Nanoseconds since some moment. */
    long nanos();
}
