package dk.kaldekaede.engine.security;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Whether the database can be reached. A pool keeps all its connections while it can: one that has had none for some
 * seconds gets none, and whoever asks it would wait its whole time-out to learn that.
 */
@Component
class LostDatabase {

    /** A database that is restarted is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final long NEVER = Long.MIN_VALUE;

    /** H2's: the connection is broken, the database is closed. */
    private static final Set<String> H2_LOST = Set.of("90067", "90098", "90121");

    private final DataSource database;
    private final AtomicLong emptySince = new AtomicLong(NEVER);

    LostDatabase(DataSource database) {
        this.database = database;
    }

    /** Whether it has been out of reach for longer than a restart takes. */
    boolean isLost() {
        if (!(database instanceof HikariDataSource hikari) || !isEmpty(hikari.getHikariPoolMXBean())) {
            emptySince.set(NEVER);
            return false;
        }
        long now = System.nanoTime();
        emptySince.compareAndSet(NEVER, now);
        return now - emptySince.get() > PATIENCE.toNanos();
    }

    /** Whether a failure came of a database that could not be reached. */
    static boolean caused(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(LostDatabase::isItself);
    }

    private static boolean isItself(Throwable failure) {
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLException refusal && isConnectionState(String.valueOf(refusal.getSQLState()));
    }

    /** SQL:2023 class 08, a connection; PostgreSQL's class 57P, the server ends or starts. */
    private static boolean isConnectionState(String state) {
        return state.startsWith("08") || state.startsWith("57P") || H2_LOST.contains(state);
    }

    private static boolean isEmpty(HikariPoolMXBean pool) {
        return pool != null && pool.getTotalConnections() == 0;
    }
}
