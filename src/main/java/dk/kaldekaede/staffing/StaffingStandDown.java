package dk.kaldekaede.staffing;

import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a call-out: nobody is called any more, everybody who is called or out is told, and all come home. */
@Service
public class StaffingStandDown {

    private final CallOutRows rows;
    private final CallRows calls;
    private final Calling calling;
    private final Farewells farewells;
    private final CallOutProcesses processes;
    private final StaffingMessages messages;
    private final Trail trail;
    private final Clock clock;

    StaffingStandDown(
            CallOutRows rows,
            CallRows calls,
            Calling calling,
            Farewells farewells,
            CallOutProcesses processes,
            StaffingMessages messages,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.calls = calls;
        this.calling = calling;
        this.farewells = farewells;
        this.processes = processes;
        this.messages = messages;
        this.trail = trail;
        this.clock = clock;
    }

    /** The effort is being stood down: from now on nobody is called in. To be said before its alarms are called off. */
    @Transactional
    public void stop(String activationId) {
        rows.lock(activationId)
                .filter(CallOut::running)
                .ifPresent(callOut -> rows.stoodDown(activationId, clock.instant()));
    }

    /** The stand-down reaches the process, which tells everybody. */
    @Transactional
    public void spread(String activationId) {
        stop(activationId);
        processes.standDown(activationId);
    }

    /** Tells everybody: who rings need not answer; who has not set out stays there, who is out goes home. */
    @Transactional
    public void tellEverybody(String activationId) {
        CallOut callOut = rows.lock(activationId).orElseThrow();
        for (Call call : calls.of(activationId)) {
            if (call.ringing()) {
                calling.end(call, CallState.NOT_NEEDED, AlertState.STOOD_DOWN);
            } else if (call.state().fills()) {
                farewells.say(call, Farewell.STOOD_DOWN, null);
            }
        }
        trail.record(
                TrailNote.of(callOut.incidentId(), TrailType.CALL_OUT_ENDED).activation(activationId));
        if (!notHome(activationId).isEmpty()) {
            processes.awaitHomecoming(callOut, homeDueAt(callOut));
        }
    }

    /** Whether everybody is home who was sent home. Asked by the model. */
    @Transactional
    public boolean allHome(String activationId) {
        rows.lock(activationId);
        return notHome(activationId).isEmpty();
    }

    /**
     * Some have not said that they are home in time: the crisis management is to ring them.
     *
     * @return when to tell again
     */
    @Transactional
    public Instant tellWhoIsNotHome(String activationId) {
        CallOut callOut = rows.lock(activationId).orElseThrow();
        List<Call> out = notHome(activationId);
        out.forEach(call -> trail.record(Calling.note(call, TrailType.NOT_HOME_YET)));
        rows.homeTold(activationId, clock.instant());
        messages.crisisManagement(callOut.incidentId(), "staffing.notHome", out.size());
        return homeDueAt(callOut);
    }

    private Instant homeDueAt(CallOut callOut) {
        return clock.instant().plus(callOut.terms().homeWithin());
    }

    /** Those who were sent home and have not said that they are there. */
    public List<Call> notHome(String activationId) {
        return calls.of(activationId).stream()
                .filter(call -> call.state() == CallState.RELIEVED)
                .toList();
    }
}
