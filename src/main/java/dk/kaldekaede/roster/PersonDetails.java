package dk.kaldekaede.roster;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * All that is kept about somebody who can be called.
 *
 * @param id readable and stable; safe in links and process variables
 * @param displayName shown on screen and in messages
 * @param userId the account she logs in with, or null
 * @param contactWays in the order they are tried; numbers in international form
 * @param roles the roles she may hold
 * @param languages ISO 639 codes in small letters
 * @param skills the municipality's own words
 * @param confirmedAt when she last said that her contact ways are right; null when never
 * @param leftAt when she left, or will; null while she stays. She remains in the record of what was.
 */
public record PersonDetails(
        String id,
        String displayName,
        String userId,
        List<ContactWay> contactWays,
        Set<String> roles,
        Set<String> languages,
        Set<String> skills,
        Instant confirmedAt,
        Instant leftAt) {

    /** The person as the rest of the application knows her. */
    public Person person() {
        return new Person(id, displayName, userId);
    }

    /** Whether she is still there at a moment. */
    public boolean isThere(Instant at) {
        return leftAt == null || leftAt.isAfter(at);
    }
}
