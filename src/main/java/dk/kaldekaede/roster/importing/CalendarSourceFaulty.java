package dk.kaldekaede.roster.importing;

/**
 * News: a calendar that rules a place could not be read, and the place stays as it is. Published when it goes wrong for
 * the first time after it went well.
 *
 * @param sourceId which calendar
 * @param role the place's role
 * @param position the position in it
 * @param fault a {@link SourceFault} or a {@link Problem.Kind}
 */
public record CalendarSourceFaulty(String sourceId, String role, int position, String fault) {}
