package dk.kaldekaede.alerting;

import java.util.function.Supplier;

/** Two who act in the same moment are not told to try again: whoever came second is done over, in a new transaction. */
public interface ConflictRetry {

    /**
     * Runs the work in one transaction, at most four times. It must be safe to repeat from the start. In a transaction that
     * runs already it is done once, as part of that.
     *
     * @return what the attempt that succeeded gave
     * @throws org.springframework.dao.ConcurrencyFailureException when the last attempt met a conflict too; nothing is
     *     changed then
     */
    <T> T run(Supplier<T> work);
}
