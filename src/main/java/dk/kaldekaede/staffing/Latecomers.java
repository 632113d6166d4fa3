package dk.kaldekaede.staffing;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailType;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Whoever does not come when she said is asked, and somebody else is called when she does not say. */
@Component
class Latecomers {

    private final CallRows calls;
    private final StaffingMessages messages;
    private final Trail trail;
    private final Clock clock;

    Latecomers(CallRows calls, StaffingMessages messages, Trail trail, Clock clock) {
        this.calls = calls;
        this.messages = messages;
        this.trail = trail;
        this.clock = clock;
    }

    void ask(CallOut callOut) {
        Instant now = clock.instant();
        calls.of(callOut.activationId()).stream()
                .filter(call -> nextLook(call, callOut.terms()) != null)
                .filter(call -> !nextLook(call, callOut.terms()).isAfter(now))
                .forEach(call -> {
                    if (call.askedLateAt() == null) {
                        ask(call, now);
                    } else {
                        giveUp(call, now);
                    }
                });
    }

    /** When she has to be asked, or somebody else has to be called; null when she is not on her way. */
    Instant nextLook(Call call, CallOutTerms terms) {
        if (!call.state().coming()) {
            return null;
        }
        Instant since = call.askedLateAt() == null ? call.arrivesAt() : call.askedLateAt();
        return since.plus(terms.lateTolerance());
    }

    private void ask(Call call, Instant now) {
        calls.askedLate(call.id(), now);
        trail.record(Calling.note(call, TrailType.ASKED_WHERE_SHE_IS));
        messages.whereAreYou(call);
    }

    private void giveUp(Call call, Instant now) {
        calls.ended(call.id(), CallState.LATE, now);
        trail.record(Calling.note(call, TrailType.CAME_NOT_IN_TIME));
        messages.replaced(call);
    }
}
