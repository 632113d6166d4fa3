package dk.kaldekaede.alerting.process;

import dk.kaldekaede.alerting.ConflictRetry;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people who act in the same moment, or a person and a timer: the one who comes second looks again. */
@Component
class EngineConflicts implements ConflictRetry {

    private static final int ATTEMPTS = 4;

    private final TransactionTemplate transaction;

    EngineConflicts(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // Whoever began the transaction does all of it over: half of it can't be.
            return work.get();
        }
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
