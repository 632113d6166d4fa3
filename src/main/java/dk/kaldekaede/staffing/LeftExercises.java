package dk.kaldekaede.staffing;

import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** A real incident takes people out of an exercise, for both to see. */
@Component
class LeftExercises {

    private final CallRows calls;
    private final AlertAnswers answers;
    private final StaffingMessages messages;
    private final Trail trail;
    private final Clock clock;

    LeftExercises(CallRows calls, AlertAnswers answers, StaffingMessages messages, Trail trail, Clock clock) {
        this.calls = calls;
        this.answers = answers;
        this.messages = messages;
        this.trail = trail;
        this.clock = clock;
    }

    /** @return the exercise, which has to find somebody else */
    String leave(Call there, CallOut real) {
        calls.ended(there.id(), CallState.TAKEN_OUT, clock.instant());
        if (there.ringing()) {
            answers.withdraw(there.alertId(), AlertState.WITHDRAWN);
        } else {
            messages.takenOut(there);
        }
        trail.record(Calling.note(there, TrailType.TAKEN_OUT_OF_EXERCISE));
        trail.record(TrailNote.of(real.incidentId(), TrailType.CALLED_FROM_EXERCISE)
                .activation(real.activationId())
                .role(there.kind())
                .person(there.personId()));
        return there.activationId();
    }
}
