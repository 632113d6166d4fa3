package dk.kaldekaede.staffing;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * What somebody called in says: by the link in her message, or to the leader who records it. Each step is one transaction
 * and safe to repeat; a step that does not fit where she is changes nothing, and the page shown after it says where she is.
 */
@Service
public class CallIns {

    private final CallRows calls;
    private final CallSteps steps;
    private final CallOutProcesses processes;
    private final Alerts alerts;
    private final AlertAnswers answers;
    private final Acceptance acceptance;
    private final Farewells farewells;
    private final StaffingMessages messages;
    private final Trail trail;
    private final Clock clock;

    CallIns(
            CallRows calls,
            CallSteps steps,
            CallOutProcesses processes,
            Alerts alerts,
            AlertAnswers answers,
            Acceptance acceptance,
            Farewells farewells,
            StaffingMessages messages,
            Trail trail,
            Clock clock) {
        this.calls = calls;
        this.steps = steps;
        this.processes = processes;
        this.alerts = alerts;
        this.answers = answers;
        this.acceptance = acceptance;
        this.farewells = farewells;
        this.messages = messages;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The call that a link belongs to, or the one that has followed it in the same effort; empty when the token is unknown
     * or of another kind of alarm.
     */
    public Optional<Call> byToken(String token) {
        return alerts.byToken(token)
                .filter(alert -> alert.purpose().callsIn())
                .map(Alert::callId)
                .flatMap(calls::newest);
    }

    /** A call by its id, or the one that has followed it: what is true of the person in the effort now. */
    public Optional<Call> find(String callId) {
        return calls.newest(callId);
    }

    /** What would become of her yes if she said it now. */
    public LateYes lateYes(Call call) {
        return acceptance.of(call);
    }

    /**
     * "Jeg kommer". Said again while she comes, it changes when. Said too late it counts only while somebody is missing.
     *
     * @param arrivesAt when she is there; null leaves it to the table
     * @param byUser the leader's account; null by her own link
     */
    public Call accept(String callId, Instant arrivesAt, String byUser) {
        return accept(callId, arrivesAt, answerer(byUser));
    }

    Call accept(String callId, Instant arrivesAt, Answerer by) {
        return steps.take(callId, call -> switch (call.state()) {
            case CALLED -> {
                // Before the answer: what she is told at once is the time that she chose.
                calls.arrives(call.id(), arrivesAt);
                answers.answer(call.alertId(), Answer.TAKE, by);
                yield true;
            }
            case ACCEPTED, ON_THE_WAY -> {
                boolean another = arrivesAt != null && !arrivesAt.equals(call.arrivesAt());
                if (another) {
                    calls.arrives(call.id(), arrivesAt);
                    trail.record(Calling.note(call, TrailType.ARRIVAL_CHANGED)
                            .with("arrivesAt", arrivesAt)
                            .by(by.recordedByUser()));
                }
                yield another;
            }
            case DECLINED, SILENT, UNREACHABLE, NOT_NEEDED -> acceptance.late(call, arrivesAt, by);
            case THERE, RELIEVED, HOME, CANT_AFTER_ALL, LATE, TAKEN_OUT -> false;
        });
    }

    /** "Jeg kan ikke", without a reason: the next is called at once. */
    public Call decline(String callId, String byUser) {
        return decline(callId, answerer(byUser));
    }

    Call decline(String callId, Answerer by) {
        return steps.take(callId, call -> {
            if (call.ringing()) {
                answers.answer(call.alertId(), Answer.DECLINE, by);
            }
            return call.ringing();
        });
    }

    /** "Kan alligevel ikke", before she is there: the next is called at once. */
    public Call cantAfterAll(String callId, String byUser) {
        return cantAfterAll(callId, answerer(byUser));
    }

    Call cantAfterAll(String callId, Answerer by) {
        return steps.take(callId, call -> {
            if (!call.state().coming()) {
                return false;
            }
            calls.ended(call.id(), CallState.CANT_AFTER_ALL, clock.instant());
            answers.giveBack(call.alertId(), by);
            trail.record(Calling.note(call, TrailType.CANT_COME_AFTER_ALL).by(by.recordedByUser()));
            return true;
        });
    }

    /** "På vej". */
    public Call onTheWay(String callId, String byUser) {
        return steps.recorded(
                callId,
                byUser,
                TrailType.ON_THE_WAY,
                call -> call.state() == CallState.ACCEPTED,
                (call, now) -> calls.onTheWay(call.id(), now));
    }

    /** "Jeg er der": from now she counts as there, and the hours that she is out begin. */
    public Call there(String callId, String byUser) {
        return steps.recorded(
                callId,
                byUser,
                TrailType.THERE,
                call -> call.state().coming() || call.state() == CallState.LATE && steps.freed(call),
                (call, now) -> calls.there(
                        call.id(), now, now.plus(steps.callOut(call).terms().longestOut())));
    }

    /**
     * The leader sends her home: who is there or on the way says when she is home. Somebody is called in her place when she
     * is missing then, and it is not she who is rung up.
     */
    public Call sendHome(String callId, String byUser) {
        return steps.take(callId, call -> {
            if (!call.state().fills()) {
                return false;
            }
            if (acceptance.tally(steps.callOut(call), call).tooMany() == 0) {
                calls.sentThoughMissing(call.id());
            }
            farewells.say(call, Farewell.SENT_HOME, byUser);
            return true;
        });
    }

    /** The leader takes back that she was sent home, as long as she has not said that she is home. */
    public Call stays(String callId, String byUser) {
        return steps.recorded(callId, byUser, TrailType.SENT_HOME_UNDONE, this::mayStay, (call, now) -> {
            calls.stays(call.id(), call.thereAt() == null ? CallState.ON_THE_WAY : CallState.THERE);
            messages.stays(call);
        });
    }

    private boolean mayStay(Call call) {
        CallOut callOut = steps.callOut(call);
        boolean inTime = call.reliefDueAt() == null
                || clock.instant()
                        .isBefore(call.reliefDueAt().minus(callOut.terms().reliefAhead()));
        return call.state() == CallState.RELIEVED && callOut.running() && inTime && steps.freed(call);
    }

    /** "Hjemme". */
    public Call home(String callId, String byUser) {
        return steps.recorded(
                callId,
                byUser,
                TrailType.HOME,
                call -> call.state() == CallState.RELIEVED || call.state() == CallState.THERE,
                (call, now) -> {
                    calls.home(call.id(), now);
                    processes.someoneIsHome(call.activationId());
                });
    }

    private static Answerer answerer(String byUser) {
        return byUser == null ? Answerer.link() : Answerer.spokenTo(byUser);
    }
}
