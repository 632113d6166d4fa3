package dk.kaldekaede.staffing;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailType;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Lets people go. Whoever has not set out stays at home, and it is over for her; whoever is on her way turns round, and
 * whoever is there goes home: both say when they are home.
 */
@Component
class Farewells {

    private final CallRows calls;
    private final StaffingMessages messages;
    private final Trail trail;
    private final Clock clock;

    Farewells(CallRows calls, StaffingMessages messages, Trail trail, Clock clock) {
        this.calls = calls;
        this.messages = messages;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param call of somebody who comes or is there
     * @param byUser who sends her home; null when the loop or the stand-down does
     */
    void say(Call call, Farewell why, String byUser) {
        trail.record(Calling.note(call, letGo(call)).by(byUser));
        messages.farewell(call, why);
    }

    private TrailType letGo(Call call) {
        switch (call.state()) {
            case ACCEPTED -> calls.ended(call.id(), CallState.NOT_NEEDED, clock.instant());
            case ON_THE_WAY, THERE -> calls.relieved(call.id(), clock.instant());
            default -> throw new IllegalArgumentException("Nobody is sent home who is " + call.state());
        }
        return switch (call.state()) {
            case ACCEPTED -> TrailType.TOLD_TO_STAY_HOME;
            case ON_THE_WAY -> TrailType.TOLD_TO_TURN_ROUND;
            default -> TrailType.RELIEVED;
        };
    }
}
