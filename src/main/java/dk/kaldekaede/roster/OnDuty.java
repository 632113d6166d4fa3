package dk.kaldekaede.roster;

/**
 * Somebody's shift.
 *
 * @param shift the shift
 * @param person whose it is
 * @param away whether an alarm passes her by at the moment in question: she is away, or has left
 */
public record OnDuty(Shift shift, Person person, boolean away) {}
