package dk.kaldekaede.staffing;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who are coming what has changed since they said yes: where to meet, and whom to ring. */
@Component
public class CrewNews {

    private final CallOutRows rows;
    private final CallRows calls;
    private final StaffingMessages messages;

    CrewNews(CallOutRows rows, CallRows calls, StaffingMessages messages) {
        this.rows = rows;
        this.calls = calls;
        this.messages = messages;
    }

    /** The meeting point of an incident is another one, or known for the first time. To be said after it is stored. */
    @Transactional
    public void meetingPointChanged(String incidentId) {
        rows.runningOf(incidentId).forEach(activationId -> tellComing(activationId, messages::meetingPoint));
    }

    /** Somebody else leads an effort, or somebody at last. To be said after it is stored. */
    @Transactional
    public void leaderChanged(String activationId) {
        tellComing(activationId, messages::newLeader);
    }

    /** Under the call-out's lock: whoever says yes in the same moment reads what is new, or is told here. */
    private void tellComing(String activationId, Consumer<Call> news) {
        rows.lock(activationId).filter(CallOut::running).ifPresent(callOut -> calls.of(activationId).stream()
                .filter(call -> call.state().coming())
                .forEach(news));
    }
}
