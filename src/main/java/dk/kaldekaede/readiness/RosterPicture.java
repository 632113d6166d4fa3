package dk.kaldekaede.readiness;

import dk.kaldekaede.roster.Absence;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.RolePolicy;
import dk.kaldekaede.roster.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * All that readiness is worked out from, read once.
 *
 * @param from the first moment looked at: now
 * @param to the first moment not looked at
 * @param shifts every shift that shares a moment with the time between
 * @param absences who is away in it
 * @param people everybody, those who left too
 * @param policies what is demanded of each role
 * @param chains the links that must not be one person
 * @param unproved who has been tested for long and never answered, by id
 * @param peopleRung whether messages are read aloud by telephone
 * @param plannersReached whether somebody is written to about a role without an owner
 */
record RosterPicture(
        Instant from,
        Instant to,
        List<Shift> shifts,
        List<Absence> absences,
        List<PersonDetails> people,
        List<RolePolicy> policies,
        List<Chain> chains,
        Set<String> unproved,
        boolean peopleRung,
        boolean plannersReached) {

    /** How long the time looked at is. */
    Duration length() {
        return Duration.between(from, to);
    }
}
