package dk.kaldekaede.roster;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the changes of people, shifts and demands: whoever has computed something from them sees whether it is old. */
@Component
public class RosterRevision {

    private final JdbcClient jdbc;
    private final Clock clock;

    RosterRevision(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The number now. */
    public long current() {
        return jdbc.sql("select revision from roster_revision where id = 1")
                .query(Long.class)
                .single();
    }

    /** Lets nobody else change the roster until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        jdbc.sql("select revision from roster_revision where id = 1 for update")
                .query(Long.class)
                .single();
    }

    /** Whatever was computed before is old now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void next() {
        jdbc.sql("update roster_revision set revision = revision + 1, changed_at = :at where id = 1")
                .param("at", ShiftRows.utc(clock.instant()))
                .update();
    }
}
