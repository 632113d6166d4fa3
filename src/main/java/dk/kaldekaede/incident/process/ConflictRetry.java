package dk.kaldekaede.incident.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what a person asked as one transaction, and again when somebody else was a moment quicker. */
@Component
public class ConflictRetry {

    private static final int ATTEMPTS = 3;

    private final TransactionTemplate transaction;

    ConflictRetry(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /**
     * Runs the work in one transaction, at most three times. It must be safe to repeat from the start.
     *
     * @return what the attempt that succeeded gave
     * @throws OptimisticLockingException or ConcurrencyFailureException when the last attempt met a conflict too
     */
    public <T> T inTransaction(Supplier<T> work) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (OptimisticLockingException | ConcurrencyFailureException conflict) {
                // Rolled back as if it had never begun: what the other one did is seen by the next attempt.
                continue;
            }
        }
        return transaction.execute(status -> work.get());
    }
}
