package dk.kaldekaede.alerting;

import java.util.function.Supplier;

/** Does work in a transaction of its own, and once more when another's got in its way. */
public interface ConflictRetry {

    /** What the work returns; after three repetitions the conflict is thrown. */
    <T> T run(Supplier<T> work);
}
