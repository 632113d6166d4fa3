package dk.kaldekaede.incident;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What is known of an incident. Four facts are enough to report it; everything else may be null or UNKNOWN and be
 * filled in while it runs.
 *
 * @param what what has happened, in the reporter's words
 * @param where where it happened
 * @param affectedPeople about how many people are affected; null is unknown
 * @param exercise whether it is an exercise; never changes
 * @param kind the kind, or null
 * @param occurredAt when it happened, or null
 * @param homesLost about how many homes can't be lived in, or null
 * @param familiesWithChildren about how many families with children (SF-6.3), or null
 * @param ballerupCitizens whether citizens of the municipality are among them: where they live counts (SF-2.6)
 * @param languages the languages needed (SF-6.5), or null
 * @param scene whether there is a scene with an incident commander (KS-2.5)
 * @param regionAnswer AMK's judgement (KS-2.5)
 * @param epcSetUp whether an EPC is set up (SF-6.6)
 * @param acute whether it is acute (SF-2.6)
 * @param employeesAffected whether the municipality's own employees are affected (KS-1.7)
 * @param inBallerup whether it happened in the municipality (SA-1)
 * @param meetingPoint where those sent out meet, or null
 * @param commanderPhone the incident commander's number, or null
 * @param talkGroup the radio talk group, or null
 * @param reportedBy who reports, or null
 */
public record IncidentFacts(
        String what,
        String where,
        Integer affectedPeople,
        boolean exercise,
        IncidentKind kind,
        Instant occurredAt,
        Integer homesLost,
        Integer familiesWithChildren,
        Known ballerupCitizens,
        String languages,
        Known scene,
        RegionAnswer regionAnswer,
        Known epcSetUp,
        Known acute,
        Known employeesAffected,
        Known inBallerup,
        String meetingPoint,
        String commanderPhone,
        String talkGroup,
        String reportedBy) {

    /**
     * Line breaks and other signs without a shape, and halves of signs: no database need take them, no message either.
     * And the signs that turn the direction of what follows: a text could be read otherwise than it is.
     */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    /** What people write is kept on one line: it begins messages, and a line of its own could pass for ours. */
    public IncidentFacts {
        what = oneLine(what);
        where = oneLine(where);
        languages = oneLine(languages);
        meetingPoint = oneLine(meetingPoint);
        commanderPhone = oneLine(commanderPhone);
        talkGroup = oneLine(talkGroup);
        reportedBy = oneLine(reportedBy);
    }

    private static String oneLine(String written) {
        return written == null
                ? null
                : UNWRITABLE.matcher(written).replaceAll(" ").strip();
    }

    /** The four facts that are enough; everything else unknown. */
    public static IncidentFacts reported(String what, String where, Integer affectedPeople, boolean exercise) {
        return new FactsCopy(what, where, affectedPeople, exercise).facts();
    }

    /** The same with where those sent out meet. */
    public IncidentFacts withMeetingPoint(String other) {
        FactsCopy copy = new FactsCopy(this);
        copy.meetingPoint = other;
        return copy.facts();
    }

    /** The same with whether an EPC is set up (SF-6.6). */
    public IncidentFacts withEpcSetUp(Known other) {
        FactsCopy copy = new FactsCopy(this);
        copy.epcSetUp = other;
        return copy.facts();
    }

    /** The same with AMK's judgement (KS-2.5). */
    public IncidentFacts withRegionAnswer(RegionAnswer other) {
        FactsCopy copy = new FactsCopy(this);
        copy.regionAnswer = other;
        return copy.facts();
    }

    /** The same with what a later report says instead. */
    public IncidentFacts withReport(
            String whatNow, String whereNow, Instant occurredNow, Known acuteNow, String reportedByNow) {
        FactsCopy copy = new FactsCopy(this);
        copy.what = whatNow;
        copy.where = whereNow;
        copy.occurredAt = occurredNow;
        copy.acute = acuteNow;
        copy.reportedBy = reportedByNow;
        return copy.facts();
    }
}
