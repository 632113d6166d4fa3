package dk.kaldekaede.staffing;

import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What becomes of a yes, in time or late. Asked under the call-out's lock. */
@Component
class Acceptance {

    private final CallRows calls;
    private final CallOuts callOuts;
    private final LeftExercises exercises;
    private final CallOutRows rows;
    private final NeedRows needs;
    private final AlertAnswers answers;
    private final StaffingMessages messages;
    private final Trail trail;
    private final Clock clock;

    Acceptance(
            CallRows calls,
            CallOuts callOuts,
            LeftExercises exercises,
            CallOutRows rows,
            NeedRows needs,
            AlertAnswers answers,
            StaffingMessages messages,
            Trail trail,
            Clock clock) {
        this.calls = calls;
        this.callOuts = callOuts;
        this.exercises = exercises;
        this.rows = rows;
        this.needs = needs;
        this.answers = answers;
        this.messages = messages;
        this.trail = trail;
        this.clock = clock;
    }

    /** She comes, at the time that she chose or when the table expects her, and is told where to. */
    void counts(Call call) {
        CallOutTerms terms = callOut(call).terms();
        Instant now = clock.instant();
        boolean chosen = call.arrivesAt() != null && call.arrivesAt().isAfter(now);
        calls.accepted(call.id(), now, chosen ? call.arrivesAt() : now.plus(terms.arriveWithin()));
        messages.briefing(calls.find(call.id()).orElseThrow());
    }

    /**
     * A yes that came when the asking had ended: welcome while somebody is missing, and a real need takes her out of an
     * exercise as an ordinary yes does; otherwise she is told why not, once
     * however often she presses.
     *
     * @return whether she comes
     */
    boolean late(Call call, Instant arrivesAt, Answerer by) {
        rows.holdTurn();
        LateYes yes = of(call);
        if (yes == LateYes.WELCOME) {
            boundElsewhere(call).ifPresent(there -> callOuts.news(exercises.leave(there, callOut(call))));
            answers.answer(call.alertId(), Answer.TAKE, by);
            calls.arrives(call.id(), arrivesAt);
            counts(calls.find(call.id()).orElseThrow());
            trail.record(Calling.note(call, TrailType.COMES_AFTER_ALL).by(by.recordedByUser()));
            return true;
        }
        if (calls.toldOfLateYes(call.id(), yes)) {
            answers.answer(call.alertId(), Answer.TAKE, by);
            messages.lateYes(call, yes);
        }
        return false;
    }

    /** What would become of her yes if she said it now. */
    LateYes of(Call call) {
        CallOut callOut = callOut(call);
        if (!callOut.running()) {
            return LateYes.OVER;
        }
        if (boundElsewhere(call)
                .filter(there -> callOut.exercise() || !there.exercise())
                .isPresent()) {
            return LateYes.ELSEWHERE;
        }
        return !callOut.regionAlone() && tally(callOut, call).missing() > 0 ? LateYes.WELCOME : LateYes.ENOUGH;
    }

    /** Where else she is called or out. */
    private Optional<Call> boundElsewhere(Call call) {
        return calls.bound().stream()
                .filter(other -> other.personId().equals(call.personId()))
                .findFirst();
    }

    private CallOut callOut(Call call) {
        return rows.find(call.activationId()).orElseThrow();
    }

    /** How the need stands that she was called for; a language that nobody has asked for wants nobody. */
    Tally tally(CallOut callOut, Call call) {
        return needs.find(call.activationId(), call.kind(), call.language())
                .map(need -> Tally.of(need, calls.of(call.activationId()), clock.instant(), callOut.terms()))
                .orElse(Tally.NONE);
    }
}
