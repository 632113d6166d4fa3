package dk.kaldekaede.staffing;

import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The region manages an effort's task alone, as AMK judges it (KS-2.5): nobody is called in any more, whoever has not come
 * yet is turned back, and whoever is there stays until she is relieved. When it no longer does, calling goes on.
 */
@Component
public class HeldCallOuts {

    private final CallOutRows rows;
    private final CallOuts callOuts;
    private final CallRows calls;
    private final Calling calling;
    private final Farewells farewells;
    private final Trail trail;
    private final Clock clock;

    HeldCallOuts(
            CallOutRows rows,
            CallOuts callOuts,
            CallRows calls,
            Calling calling,
            Farewells farewells,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.callOuts = callOuts;
        this.calls = calls;
        this.calling = calling;
        this.farewells = farewells;
        this.trail = trail;
        this.clock = clock;
    }

    /** AMK has judged. Repeating it changes nothing, and a stood-down effort is left as it is. */
    @Transactional
    public void regionAlone(String activationId, boolean alone) {
        rows.lock(activationId)
                .filter(callOut -> callOut.running() && callOut.regionAlone() != alone)
                .ifPresent(callOut -> turn(callOut, alone));
    }

    private void turn(CallOut callOut, boolean alone) {
        rows.regionAlone(callOut.activationId(), alone, clock.instant());
        trail.record(TrailNote.of(callOut.incidentId(), alone ? TrailType.CALL_OUT_HELD : TrailType.CALL_OUT_GOES_ON)
                .activation(callOut.activationId()));
        if (alone) {
            callOuts.turn(callOut.activationId(), () -> {
                turnBack(callOut);
                return callOut;
            });
        }
        callOuts.wake(callOut);
    }

    private void turnBack(CallOut callOut) {
        calls.of(callOut.activationId()).stream()
                .filter(call -> call.ringing() || call.state().coming())
                .forEach(this::turnBack);
    }

    private void turnBack(Call call) {
        if (call.ringing()) {
            calling.end(call, CallState.NOT_NEEDED, AlertState.WITHDRAWN);
        } else {
            farewells.say(call, Farewell.REGION_ALONE, null);
        }
    }
}
