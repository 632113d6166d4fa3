package dk.kaldekaede.roster;

import java.time.Instant;

/**
 * Somebody is not there, whatever the roster says: an alarm passes her by. Why is nobody's business.
 *
 * @param id unique
 * @param personId who
 * @param startsAt the first moment
 * @param endsAt the first moment after
 */
public record Absence(String id, String personId, Instant startsAt, Instant endsAt) {

    /** The same, as long as both together. */
    Absence with(Absence other) {
        return new Absence(
                id,
                personId,
                other.startsAt.isBefore(startsAt) ? other.startsAt : startsAt,
                other.endsAt.isAfter(endsAt) ? other.endsAt : endsAt);
    }
}
