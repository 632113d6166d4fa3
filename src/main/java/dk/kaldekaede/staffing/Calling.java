package dk.kaldekaede.staffing;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.CallTerms;
import dk.kaldekaede.alerting.NewAlert;
import dk.kaldekaede.alerting.PersonCalls;
import dk.kaldekaede.alerting.Purpose;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.staffing.Candidates.Candidate;
import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Calls people in, several at once, and stops when the need is met. */
@Component
class Calling {

    /** So many at most are called in one transaction: the first messages leave, and whoever asked does not wait for all. */
    static final int PORTION = 20;

    private final CallOutRows rows;
    private final CallRows calls;
    private final Candidates candidates;
    private final CalledBack calledBack;
    private final PersonCalls personCalls;
    private final AlertAnswers answers;
    private final LeftExercises exercises;
    private final Trail trail;
    private final Clock clock;

    Calling(
            CallOutRows rows,
            CallRows calls,
            Candidates candidates,
            CalledBack calledBack,
            PersonCalls personCalls,
            AlertAnswers answers,
            LeftExercises exercises,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.calls = calls;
        this.candidates = candidates;
        this.calledBack = calledBack;
        this.personCalls = personCalls;
        this.answers = answers;
        this.exercises = exercises;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What a turn has done for a need.
     *
     * @param left the exercises that somebody was taken out of
     * @param more whether a further portion is to be called at once
     */
    record Called(Set<String> left, boolean more) {}

    /**
     * Calls as many as are missing and the table's share beside them, a {@link #PORTION} at a time; whoever can't be
     * reached is passed by at once.
     */
    Called call(CallOut callOut, Need need) {
        Tally tally = Tally.of(need, calls.of(callOut.activationId()), clock.instant(), callOut.terms());
        int all = callOut.terms().callsFor(tally.missing()) - tally.ringing();
        int wanted = Math.min(all, PORTION);
        Set<String> left = new LinkedHashSet<>();
        if (wanted <= 0) {
            return new Called(left, false);
        }
        rows.holdTurn();
        for (Call sentHome : calledBack.of(callOut, need)) {
            if (wanted > 0 && ringAgain(callOut, sentHome)) {
                wanted--;
            }
        }
        Iterator<Candidate> next = candidates.of(callOut, need).iterator();
        while (wanted > 0 && next.hasNext()) {
            Candidate candidate = next.next();
            if (candidate.leaves() != null) {
                left.add(exercises.leave(candidate.leaves(), callOut));
            }
            if (ring(callOut, need, candidate)) {
                wanted--;
            }
        }
        return new Called(left, wanted == 0 && all > PORTION);
    }

    /** The need is met: those at whom it still rings need not answer. */
    void stop(CallOut callOut, Need need) {
        stop(callOut, need, call -> true);
    }

    /** Rest counts again: those at whom it rings though they rest need not answer. */
    void stopResting(CallOut callOut, Need need) {
        stop(callOut, need, call -> call.tier() == Tier.RESTING);
    }

    private void stop(CallOut callOut, Need need, Predicate<Call> which) {
        calls.of(callOut.activationId()).stream()
                .filter(Call::ringing)
                .filter(call -> need.is(call.kind(), call.language()))
                .filter(which)
                .forEach(call -> end(call, CallState.NOT_NEEDED, AlertState.WITHDRAWN));
    }

    /** Ends a call that rings, and says so to her. */
    void end(Call call, CallState state, AlertState outcome) {
        calls.ended(call.id(), state, clock.instant());
        answers.withdraw(call.alertId(), outcome);
    }

    /** @return whether it rings */
    private boolean ringAgain(CallOut callOut, Call sentHome) {
        calls.calledBack(sentHome.id(), clock.instant());
        Alert alert = personCalls.call(alarm(callOut.terms(), sentHome));
        calls.alert(sentHome.id(), alert.id());
        return alert.ringing();
    }

    /** @return whether it rings */
    private boolean ring(CallOut callOut, Need need, Candidate candidate) {
        Call call = new Call(
                UUID.randomUUID().toString(),
                callOut.activationId(),
                callOut.incidentId(),
                callOut.exercise(),
                need.kind(),
                need.language(),
                candidate.personId(),
                null,
                candidate.tier(),
                CallState.CALLED,
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        calls.insert(call);
        Alert alert = personCalls.call(alarm(callOut.terms(), call));
        calls.alert(call.id(), alert.id());
        if (candidate.tier() == Tier.RESTING) {
            trail.record(note(call, TrailType.REST_OVERRULED));
        }
        return alert.ringing();
    }

    private static NewAlert alarm(CallOutTerms terms, Call call) {
        CallTerms how =
                CallTerms.of(terms.acknowledgeWithin(), terms.remindEvery(), terms.channels(), terms.channelMode());
        return new NewAlert(
                call.incidentId(),
                call.activationId(),
                call.kind(),
                Purpose.CALL_IN,
                call.id(),
                null,
                call.personId(),
                1,
                how.acknowledgeWithin(),
                how.remindEvery(),
                how.channels(),
                how.allAtOnce());
    }

    static TrailNote note(Call call, TrailType type) {
        return TrailNote.of(call.incidentId(), type)
                .activation(call.activationId())
                .alert(call.alertId())
                .role(call.kind())
                .person(call.personId())
                .with("language", call.language().equals(Need.ANY_LANGUAGE) ? null : call.language());
    }
}
