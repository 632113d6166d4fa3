package dk.kaldekaede.engine.monitoring;

import dk.kaldekaede.watch.Bounded;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether this node can write to the database: a row of its own is written, taken away and committed, so that no lock of
 * another node is waited for. A database that hangs is down after a few seconds.
 */
@Component("databaseHealthIndicator")
class DatabaseHealth extends AbstractHealthIndicator {

    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Bounded<Boolean> question = new Bounded<>("database-health", LIMIT, this::writes);

    DatabaseHealth(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        try {
            if (question.answer().isPresent()) {
                health.up();
            } else {
                health.down().withDetail("error", "NO_ANSWER_IN_TIME");
            }
        } catch (IllegalStateException e) {
            health.down().withDetail("error", e.getCause().getClass().getSimpleName());
        }
    }

    private boolean writes() {
        transaction.executeWithoutResult(status -> {
            String id = UUID.randomUUID().toString();
            jdbc.sql("insert into health_probe (id) values (:id)")
                    .param("id", id)
                    .update();
            jdbc.sql("delete from health_probe where id = :id").param("id", id).update();
        });
        return true;
    }

    @PreDestroy
    void stop() {
        question.stop();
    }
}
