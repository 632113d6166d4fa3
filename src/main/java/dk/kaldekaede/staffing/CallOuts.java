package dk.kaldekaede.staffing;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The call-outs of efforts. What answers drive is kept in rows under a lock on the call-out's own row, and every piece of
 * news wakes the process in the same transaction: at each commit it waits again, having read everything.
 */
@Component
public class CallOuts {

    private final CallOutRows rows;
    private final CallOutProcesses processes;
    private final EffortSurroundings surroundings;
    private final Trail trail;
    private final Clock clock;

    /** The call-outs whose turn this thread is taking: what the turn itself causes is no news to it. */
    private final ThreadLocal<Set<String>> turning = ThreadLocal.withInitial(HashSet::new);

    CallOuts(CallOutRows rows, CallOutProcesses processes, EffortSurroundings surroundings, Trail trail, Clock clock) {
        this.rows = rows;
        this.processes = processes;
        this.surroundings = surroundings;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * An effort begins to call people in, by the rules as its tables say now; a reopened one goes on with the need, the
     * leader's own numbers and the people that it had.
     */
    @Transactional
    public void begin(String incidentId, String activationId, CallOutTerms terms) {
        if (rows.lock(activationId).isPresent()) {
            rows.resumed(activationId, clock.instant());
        } else {
            insert(incidentId, activationId, terms);
        }
        trail.record(TrailNote.of(incidentId, TrailType.CALL_OUT_BEGUN).activation(activationId));
    }

    private void insert(String incidentId, String activationId, CallOutTerms terms) {
        EffortSurroundings.Surroundings effort = surroundings.of(incidentId, activationId);
        Instant now = clock.instant();
        rows.insert(
                activationId,
                incidentId,
                effort.exercise(),
                terms,
                effort.leader().isPresent() ? now : null,
                now);
    }

    /** Somebody leads the effort: she sees the need, and people are called. */
    @Transactional
    public void led(String activationId) {
        news(activationId, () -> rows.led(activationId, clock.instant()));
    }

    /** The facts of an incident have changed: the need of each of its efforts is decided again. */
    @Transactional
    public void factsChanged(String incidentId) {
        rows.runningOf(incidentId).forEach(this::news);
    }

    /** The call-out of an effort; empty when the effort has none. */
    public Optional<CallOut> find(String activationId) {
        return rows.find(activationId);
    }

    /** The running call-outs of an incident, by their efforts' ids. */
    public List<String> runningOf(String incidentId) {
        return rows.runningOf(incidentId);
    }

    /** Lets the loop of an effort take its turn. */
    void news(String activationId) {
        news(activationId, () -> {});
    }

    /**
     * Records something under the call-out's lock and lets the loop take its turn, in one transaction. Once the effort is
     * stood down it is only recorded.
     */
    void news(String activationId, Runnable record) {
        rows.lock(activationId).ifPresent(callOut -> {
            record.run();
            wake(callOut);
        });
    }

    /** Something has happened that was recorded under the lock already. */
    void wake(CallOut callOut) {
        if (callOut.running() && !turning.get().contains(callOut.activationId())) {
            processes.wake(callOut.activationId());
        }
    }

    /** Takes a turn: what it causes itself does not wake it. */
    <T> T turn(String activationId, Supplier<T> turn) {
        boolean outermost = turning.get().add(activationId);
        try {
            return turn.get();
        } finally {
            if (outermost) {
                turning.get().remove(activationId);
            }
        }
    }
}
