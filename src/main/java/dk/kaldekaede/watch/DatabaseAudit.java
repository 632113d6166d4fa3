package dk.kaldekaede.watch;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What only the database knows. A database that hangs is given up after some seconds; the round goes on without it. */
@Component
class DatabaseAudit {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAudit.class);

    /** Longer than a busy pool is waited for, shorter than the pause between two rounds. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final AlarmAudit alarms;
    private final ChainAudit chain;
    private final ChannelAudit channels;
    private final WitnessAudit witness;
    private final NodeName node;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Bounded<List<Finding>> reading = new Bounded<>("watch-reads", LIMIT, this::read);
    private final Bounded<Boolean> writing = new Bounded<>("watch-writes", LIMIT, this::write);

    DatabaseAudit(
            AlarmAudit alarms,
            ChainAudit chain,
            ChannelAudit channels,
            WitnessAudit witness,
            NodeName node,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.alarms = alarms;
        this.chain = chain;
        this.channels = channels;
        this.witness = witness;
        this.node = node;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * What one look at the database gave.
     *
     * @param findings what is wrong
     * @param answers whether it could be read
     * @param writable whether it took a row
     */
    record Seen(List<Finding> findings, boolean answers, boolean writable) {}

    Seen look(Instant now) {
        Optional<List<Finding>> read = ask(reading);
        if (read.isEmpty()) {
            return new Seen(List.of(trouble(FindingKind.DATABASE_UNREACHABLE, now)), false, false);
        }
        if (ask(writing).isEmpty()) {
            return new Seen(
                    Stream.concat(Stream.of(trouble(FindingKind.DATABASE_NOT_WRITABLE, now)), read.get().stream())
                            .toList(),
                    true,
                    false);
        }
        return new Seen(read.get(), true, true);
    }

    private List<Finding> read() {
        Instant now = clock.instant();
        return Stream.of(alarms.look(now), chain.look(now), channels.look(now), witness.look(now))
                .flatMap(List::stream)
                .toList();
    }

    private boolean write() {
        transaction.executeWithoutResult(status -> {
            String id = UUID.randomUUID().toString();
            jdbc.sql("insert into health_probe (id) values (:id)")
                    .param("id", id)
                    .update();
            jdbc.sql("delete from health_probe where id = :id").param("id", id).update();
        });
        return true;
    }

    private Finding trouble(FindingKind kind, Instant now) {
        return Finding.of(kind, node.name(), now, null);
    }

    private static <T> Optional<T> ask(Bounded<T> question) {
        try {
            return question.answer();
        } catch (IllegalStateException e) {
            // A database's words may quote a row: the class has to do.
            LOG.warn(
                    "The database did not answer the watch: {}",
                    e.getCause().getClass().getName());
            return Optional.empty();
        }
    }

    @PreDestroy
    void stop() {
        reading.stop();
        writing.stop();
    }
}
