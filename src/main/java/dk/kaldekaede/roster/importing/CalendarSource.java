package dk.kaldekaede.roster.importing;

import java.net.URI;
import java.time.Instant;

/**
 * A calendar somewhere else that rules a place of the roster.
 *
 * @param id unique
 * @param role the role of the place
 * @param position the position in it
 * @param address where it is read; may hold a secret, so it is not shown
 * @param nextReadAt when it is read next
 * @param readAt when it was last read without a fault, or null
 * @param fault what was wrong at the last reading, or null: a {@link Problem.Kind} or a {@link SourceFault}
 * @param faultLine where in the calendar, or null
 * @param faultEvent which event, or null
 * @param faults how often in a row it went wrong
 */
public record CalendarSource(
        String id,
        String role,
        int position,
        String address,
        Instant nextReadAt,
        Instant readAt,
        String fault,
        Integer faultLine,
        String faultEvent,
        int faults) {

    /** The machine it is on, which may be shown. */
    public String host() {
        return URI.create(address).getHost();
    }

    @Override
    public String toString() {
        return "CalendarSource[" + id + ", " + role + " " + position + "]";
    }
}
