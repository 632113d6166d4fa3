package dk.kaldekaede.roster.ical;

import java.time.Instant;
import java.util.List;

/**
 * One time that an event takes place.
 *
 * @param line where the event begins in the file, as people count lines
 * @param uid the event's id; every repetition has the same
 * @param summary its title, or an empty word
 * @param mails those who are asked to come
 * @param personId whom Kaldekæde's own calendar names; null in all others
 * @param from the first moment
 * @param to the first moment after
 */
public record Occurrence(
        int line, String uid, String summary, List<String> mails, String personId, Instant from, Instant to) {}
