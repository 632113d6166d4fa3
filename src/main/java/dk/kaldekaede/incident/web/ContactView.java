package dk.kaldekaede.incident.web;

import java.time.ZonedDateTime;

/**
 * Somebody who is to be reached.
 *
 * @param phone in international form; null when none is known
 * @param spoken TAKES or CANNOT, when somebody talked to the person; null when nobody has
 * @param spokenBy who noted it
 */
record ContactView(
        String personId,
        String role,
        String person,
        String phone,
        String spoken,
        String spokenBy,
        ZonedDateTime spokenAt) {}
