package dk.kaldekaede.roster.web;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * A shift, or a time without anybody, as far as it lies within one day.
 *
 * @param personId who; null when there is nobody
 * @param name her name; null when there is nobody
 * @param from when it begins that day
 * @param to when it ends that day
 * @param fromBefore whether it began before that day
 * @param override whether it was put over what was planned
 * @param away whether she is away, whatever the roster says
 */
record Piece(
        String personId,
        String name,
        ZonedDateTime from,
        ZonedDateTime to,
        boolean fromBefore,
        boolean override,
        boolean away) {

    private static final int TONES = 6;

    /** Nobody is on duty. */
    static Piece hole(ZonedDateTime from, ZonedDateTime to) {
        return new Piece(null, null, from, to, false, false, false);
    }

    public boolean isHole() {
        return personId == null;
    }

    public boolean isWholeDay() {
        return isFromMidnight() && isToMidnight();
    }

    public boolean isFromMidnight() {
        return from.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    public boolean isToMidnight() {
        return to.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** Whether the two are one person's, or nobody's, in the same way. */
    boolean isLike(Piece other) {
        return Objects.equals(personId, other.personId) && override == other.override && away == other.away;
    }

    /** The two as one, when the other follows at once and is alike; else null. */
    Piece with(Piece next) {
        return isLike(next) && to.equals(next.from)
                ? new Piece(personId, name, from, next.to, fromBefore, override, away)
                : null;
    }

    /** The same for one person wherever she stands; so the eye follows her. */
    public int tone() {
        return isHole() ? 0 : Math.floorMod(personId.hashCode(), TONES) + 1;
    }
}
