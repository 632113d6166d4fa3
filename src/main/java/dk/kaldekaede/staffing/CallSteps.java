package dk.kaldekaede.staffing;

import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailType;
import java.time.Clock;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** A step of one person, as one transaction under the lock of her call-out. */
@Component
class CallSteps {

    private final CallRows calls;
    private final CallOutRows rows;
    private final CallOuts callOuts;
    private final ConflictRetry conflicts;
    private final Trail trail;
    private final Clock clock;

    CallSteps(CallRows calls, CallOutRows rows, CallOuts callOuts, ConflictRetry conflicts, Trail trail, Clock clock) {
        this.calls = calls;
        this.rows = rows;
        this.callOuts = callOuts;
        this.conflicts = conflicts;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a step changes. */
    interface Change {
        void at(Call call, Instant now);
    }

    /**
     * Takes a step with the newest call of the person, and lets the loop take its turn when it changed anything.
     *
     * @param step returns whether it changed anything
     * @throws NoSuchElementException when there is no such call
     */
    Call take(String callId, Predicate<Call> step) {
        return conflicts.run(() -> {
            String activationId = get(callId).activationId();
            CallOut callOut = rows.lock(activationId).orElseThrow();
            boolean changed = callOuts.turn(activationId, () -> step.test(get(callId)));
            if (changed) {
                callOuts.wake(callOut);
            }
            return get(callId);
        });
    }

    /** Takes a step where it fits and records it; where it does not fit nothing is changed. */
    Call recorded(String callId, String byUser, TrailType type, Predicate<Call> fits, Change change) {
        return take(callId, call -> {
            if (!fits.test(call)) {
                return false;
            }
            change.at(call, clock.instant());
            trail.record(Calling.note(call, type).by(byUser));
            return true;
        });
    }

    /** Whether no other effort has her; none calls her in until the transaction ends. */
    boolean freed(Call call) {
        rows.holdTurn();
        return calls.free(call.personId());
    }

    CallOut callOut(Call call) {
        return rows.find(call.activationId()).orElseThrow();
    }

    private Call get(String callId) {
        return calls.newest(callId).orElseThrow(() -> new NoSuchElementException("No call has the id " + callId));
    }
}
