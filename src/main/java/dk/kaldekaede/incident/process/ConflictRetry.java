package dk.kaldekaede.incident.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
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
     * @throws ConcurrencyFailureException when the last attempt met a conflict too; nothing is changed then
     */
    public <T> T inTransaction(Supplier<T> work) {
        ConcurrencyFailureException conflict = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (OptimisticLockingException e) {
                conflict = new OptimisticLockingFailureException("Somebody else changed the process", e);
            } catch (ConcurrencyFailureException e) {
                conflict = e;
            }
        }
        throw conflict;
    }
}
