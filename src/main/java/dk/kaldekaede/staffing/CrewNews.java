package dk.kaldekaede.staffing;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those called in what has changed since they said yes: where to meet, whom to ring, and who leads. */
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

    /**
     * The region leads what they are called in for: those on their way and those who are there follow it. To be said after
     * it is stored.
     *
     * @param region whose role of the region leads
     */
    @Transactional
    public void regionLeads(String activationId, String region) {
        tell(activationId, CallState::fills, call -> messages.regionLeads(call, region));
    }

    /** The region has left, and the municipality leads again. To be said after it is stored. */
    @Transactional
    public void regionLeadsNoMore(String activationId) {
        tell(activationId, CallState::fills, messages::regionLeadsNoMore);
    }

    private void tellComing(String activationId, Consumer<Call> news) {
        tell(activationId, CallState::coming, news);
    }

    /** Under the call-out's lock: whoever says yes in the same moment reads what is new, or is told here. */
    private void tell(String activationId, Predicate<CallState> whom, Consumer<Call> news) {
        rows.lock(activationId).filter(CallOut::running).ifPresent(callOut -> calls.of(activationId).stream()
                .filter(call -> whom.test(call.state()))
                .forEach(news));
    }
}
