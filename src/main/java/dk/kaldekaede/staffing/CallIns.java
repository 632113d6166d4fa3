package dk.kaldekaede.staffing;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/**
 * What somebody called in says: by the link in her message, or to the leader who records it. Each step is one transaction
 * and safe to repeat; a step that does not fit where she is changes nothing, and the page shown after it says where she is.
 */
@Service
public class CallIns {

    private final CallRows calls;
    private final CallOutRows callOutRows;
    private final CallOuts callOuts;
    private final CallOutProcesses processes;
    private final Alerts alerts;
    private final AlertAnswers answers;
    private final Reliefs reliefs;
    private final ConflictRetry conflicts;
    private final Trail trail;
    private final Clock clock;

    CallIns(
            CallRows calls,
            CallOutRows callOutRows,
            CallOuts callOuts,
            CallOutProcesses processes,
            Alerts alerts,
            AlertAnswers answers,
            Reliefs reliefs,
            ConflictRetry conflicts,
            Trail trail,
            Clock clock) {
        this.calls = calls;
        this.callOutRows = callOutRows;
        this.callOuts = callOuts;
        this.processes = processes;
        this.alerts = alerts;
        this.answers = answers;
        this.reliefs = reliefs;
        this.conflicts = conflicts;
        this.trail = trail;
        this.clock = clock;
    }

    /** The call that a link belongs to; empty when the token is unknown or of another kind of alarm. */
    public Optional<Call> byToken(String token) {
        return alerts.byToken(token)
                .filter(alert -> alert.purpose().callsIn())
                .map(Alert::callId)
                .flatMap(calls::find);
    }

    /** A call by its id. */
    public Optional<Call> find(String callId) {
        return calls.find(callId);
    }

    /**
     * "Jeg kommer". Said again while she comes, it changes when. Said too late it counts only while somebody is missing.
     *
     * @param arrivesAt when she is there; null leaves it to the table
     * @param byUser the leader's account; null by her own link
     */
    public Call accept(String callId, Instant arrivesAt, String byUser) {
        return step(callId, byUser, call -> {
            if (call.state().fills() && !call.state().coming()) {
                return false;
            }
            if (!call.state().coming()) {
                // Before the answer: what she is told at once is the time that she chose.
                calls.arrives(callId, arrivesAt);
                answers.answer(call.alertId(), Answer.TAKE, answerer(byUser));
            } else if (arrivesAt != null) {
                calls.arrives(callId, arrivesAt);
            }
            return calls.find(callId).orElseThrow().state().coming();
        });
    }

    /** "Jeg kan ikke", without a reason: the next is called at once. */
    public Call decline(String callId, String byUser) {
        return step(callId, byUser, call -> {
            if (call.ringing()) {
                answers.answer(call.alertId(), Answer.DECLINE, answerer(byUser));
            }
            return call.ringing();
        });
    }

    /** "Kan alligevel ikke", before she is there: the next is called at once. */
    public Call cantAfterAll(String callId, String byUser) {
        return step(callId, byUser, call -> {
            if (!call.state().coming()) {
                return false;
            }
            calls.ended(callId, CallState.CANT_AFTER_ALL, clock.instant());
            answers.giveBack(call.alertId(), answerer(byUser));
            trail.record(note(call, TrailType.CANT_COME_AFTER_ALL, byUser));
            return true;
        });
    }

    /** "På vej". */
    public Call onTheWay(String callId, String byUser) {
        return recorded(
                callId,
                byUser,
                TrailType.ON_THE_WAY,
                call -> call.state() == CallState.ACCEPTED,
                (call, now) -> calls.onTheWay(callId, now));
    }

    /** "Jeg er der": from now she counts as there, and the hours that she is out begin. */
    public Call there(String callId, String byUser) {
        return recorded(
                callId,
                byUser,
                TrailType.THERE,
                call -> call.state().coming() || call.state() == CallState.LATE && calls.free(call.personId()),
                (call, now) -> calls.there(callId, now, now.plus(longestOut(call))));
    }

    /** The leader sends her home with thanks: she is told, and says when she is home. */
    public Call sendHome(String callId, String byUser) {
        return step(callId, byUser, call -> {
            if (!call.state().fills()) {
                return false;
            }
            reliefs.sendHome(call);
            return true;
        });
    }

    /** "Hjemme". */
    public Call home(String callId, String byUser) {
        return recorded(
                callId,
                byUser,
                TrailType.HOME,
                call -> call.state() == CallState.RELIEVED || call.state() == CallState.THERE,
                (call, now) -> {
                    calls.home(callId, now);
                    processes.someoneIsHome(call.activationId());
                });
    }

    private interface Step {
        void at(Call call, Instant now);
    }

    private Call recorded(String callId, String byUser, TrailType type, Predicate<Call> fits, Step step) {
        return step(callId, byUser, call -> {
            if (!fits.test(call)) {
                return false;
            }
            step.at(call, clock.instant());
            trail.record(note(call, type, byUser));
            return true;
        });
    }

    /** Does a step under the call-out's lock, and lets the loop take its turn when it changed anything. */
    private Call step(String callId, String byUser, Predicate<Call> step) {
        return conflicts.run(() -> {
            String activationId = get(callId).activationId();
            CallOut callOut = callOutRows.lock(activationId).orElseThrow();
            boolean changed = callOuts.turn(activationId, () -> step.test(get(callId)));
            if (changed) {
                callOuts.wake(callOut);
            }
            return get(callId);
        });
    }

    private Duration longestOut(Call call) {
        return callOutRows.find(call.activationId()).orElseThrow().terms().longestOut();
    }

    private Call get(String callId) {
        return calls.find(callId).orElseThrow(() -> new NoSuchElementException("No call has the id " + callId));
    }

    private static Answerer answerer(String byUser) {
        return byUser == null ? Answerer.link() : Answerer.spokenTo(byUser);
    }

    private static TrailNote note(Call call, TrailType type, String byUser) {
        return Calling.note(call, type).by(byUser);
    }
}
