package dk.kaldekaede.readiness;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does something once a day or a week, whichever node comes first: what is done and that it is done are one. */
@Component
class OncePerPeriod {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OncePerPeriod(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Does the work if nobody has done it in this period.
     *
     * @return whether it was done here and now
     */
    boolean run(String kind, String period, Runnable work) {
        if (isDone(kind, period)) {
            return false;
        }
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("insert into readiness_run (kind, period, ran_at) values (:kind, :period, :at)")
                        .param("kind", kind)
                        .param("period", period)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
                work.run();
            });
            return true;
        } catch (DuplicateKeyException e) {
            // Another node was quicker by a moment.
            return false;
        }
    }

    /** Whether it was ever done, in any period. */
    boolean everRan(String kind) {
        return count("kind = :kind", kind, null) > 0;
    }

    /** When it was last done, in any period; empty when never. */
    Optional<Instant> lastRan(String kind) {
        return jdbc.sql("select max(ran_at) from readiness_run where kind = :kind")
                .param("kind", kind)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private boolean isDone(String kind, String period) {
        return count("kind = :kind and period = :period", kind, period) > 0;
    }

    private int count(String where, String kind, String period) {
        var query =
                jdbc.sql("select count(*) from readiness_run where " + where).param("kind", kind);
        return (period == null ? query : query.param("period", period))
                .query(Integer.class)
                .single();
    }
}
