package dk.kaldekaede.roster;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** The roster as the models ask it: about this moment. */
@Component
public class DutyRoster {

    private final Roster roster;
    private final Clock clock;

    DutyRoster(Roster roster, Clock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    /** The same roster, asked by another clock: what a preview asks about a moment that is not now. */
    public DutyRoster by(Clock other) {
        return new DutyRoster(roster, other);
    }

    /** Whether anybody holds the role now; an input of the table first-link (SF-5.1, SF-5.2). */
    public boolean onDuty(String role) {
        return !roster.holdersAt(role, clock.instant()).isEmpty();
    }
}
