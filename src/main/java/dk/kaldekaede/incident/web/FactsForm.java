package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.IncidentKind;
import dk.kaldekaede.incident.Known;
import dk.kaldekaede.incident.Legible;
import dk.kaldekaede.incident.RegionAnswer;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;

/**
 * What somebody reports, or changes, on the page. Everything but what, where and exercise may be left out. All is text,
 * so that a word where a number belongs comes back as it was written, together with every other error.
 *
 * @param affectedPeople about how many; empty is unknown
 * @param exercise true or false, without a default: whoever reports says it
 * @param occurredAt on the municipality's clock, as browsers write it: 2026-11-22T03:10
 */
record FactsForm(
        @NotNull(message = "{facts.what.missing}")
        @Pattern(regexp = Legible.PATTERN, message = "{facts.what.missing}")
        @Pattern(regexp = Legible.SHOWABLE, message = "{text.unshowable}")
        @Size(max = 500, message = "{facts.tooLong}")
        String what,

        @NotNull(message = "{facts.where.missing}")
        @Pattern(regexp = Legible.PATTERN, message = "{facts.where.missing}")
        @Pattern(regexp = Legible.SHOWABLE, message = "{text.unshowable}")
        @Size(max = 500, message = "{facts.tooLong}")
        String where,

        @Pattern(regexp = NUMBER, message = "{facts.number}")
        String affectedPeople,

        @NotNull(message = "{facts.exercise.missing}")
        @Pattern(regexp = "true|false", message = "{facts.exercise.missing}")
        String exercise,

        @Pattern(regexp = "|FIRE|EVACUATION|TRAFFIC|VIOLENCE|DEATH|POWER_OR_WATER|OTHER", message = "{problem.value}")
        String kind,

        @Pattern(regexp = TIME, message = "{facts.time}") String occurredAt,

        @Pattern(regexp = NUMBER, message = "{facts.number}")
        String homesLost,

        @Pattern(regexp = NUMBER, message = "{facts.number}")
        String familiesWithChildren,

        @Pattern(regexp = KNOWN, message = "{problem.value}")
        String ballerupCitizens,

        @Pattern(regexp = Legible.SHOWABLE, message = "{text.unshowable}") @Size(max = 200, message = "{facts.tooLong}")
        String languages,

        @Pattern(regexp = KNOWN, message = "{problem.value}")
        String scene,

        @Pattern(regexp = "|ALONE|TOGETHER|UNKNOWN", message = "{problem.value}")
        String regionAnswer,

        @Pattern(regexp = KNOWN, message = "{problem.value}")
        String epcSetUp,

        @Pattern(regexp = KNOWN, message = "{problem.value}")
        String acute,

        @Pattern(regexp = KNOWN, message = "{problem.value}")
        String employeesAffected,

        @Pattern(regexp = KNOWN, message = "{problem.value}")
        String inBallerup,

        @Pattern(regexp = Legible.SHOWABLE, message = "{text.unshowable}") @Size(max = 500, message = "{facts.tooLong}")
        String meetingPoint,

        @Pattern(regexp = "|\\+?[0-9 ]{3,20}", message = "{facts.phone}")
        String commanderPhone,

        @Pattern(regexp = Legible.SHOWABLE, message = "{text.unshowable}") @Size(max = 60, message = "{facts.tooLong}")
        String talkGroup,

        @Pattern(regexp = Legible.SHOWABLE, message = "{text.unshowable}") @Size(max = 200, message = "{facts.tooLong}")
        String reportedBy) {

    private static final String NUMBER = " *[0-9]{0,6} *";
    private static final String TIME =
            "|\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?";
    private static final String KNOWN = "|YES|NO|UNKNOWN";

    /** An empty form: everything unknown. */
    static FactsForm empty() {
        return new FactsForm(
                null, null, null, null, null, null, null, null, "UNKNOWN", null, "UNKNOWN", "UNKNOWN", "UNKNOWN",
                "UNKNOWN", "UNKNOWN", "UNKNOWN", null, null, null, null);
    }

    /** What a valid form says; what was left out is unknown. */
    IncidentFacts facts(Instant occurred) {
        return new IncidentFacts(
                what.strip(),
                where.strip(),
                number(affectedPeople),
                Boolean.parseBoolean(exercise),
                text(kind) == null ? null : IncidentKind.valueOf(kind),
                occurred,
                number(homesLost),
                number(familiesWithChildren),
                known(ballerupCitizens),
                text(languages),
                known(scene),
                text(regionAnswer) == null ? RegionAnswer.UNKNOWN : RegionAnswer.valueOf(regionAnswer),
                known(epcSetUp),
                known(acute),
                known(employeesAffected),
                known(inBallerup),
                text(meetingPoint),
                text(commanderPhone),
                text(talkGroup),
                text(reportedBy));
    }

    /** Whether anything beyond the four facts was filled in. */
    boolean saysMore() {
        return Stream.of(
                                kind,
                                occurredAt,
                                homesLost,
                                familiesWithChildren,
                                languages,
                                meetingPoint,
                                commanderPhone,
                                talkGroup,
                                reportedBy)
                        .anyMatch(StringUtils::hasText)
                || Stream.of(ballerupCitizens, scene, regionAnswer, epcSetUp, acute, employeesAffected, inBallerup)
                        .anyMatch(answer -> StringUtils.hasText(answer) && !answer.equals(Known.UNKNOWN.name()));
    }

    /** What this form says in words or figures where another says something else, by field. */
    Map<String, String> differencesTo(FactsForm other) {
        Map<String, String> own = written();
        other.written().forEach(own::remove);
        return own;
    }

    private Map<String, String> written() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("what", what);
        all.put("where", where);
        all.put("affectedPeople", affectedPeople);
        all.put("homesLost", homesLost);
        all.put("familiesWithChildren", familiesWithChildren);
        all.put("languages", languages);
        all.put("meetingPoint", meetingPoint);
        all.put("commanderPhone", commanderPhone);
        all.put("talkGroup", talkGroup);
        all.put("reportedBy", reportedBy);
        all.values().removeIf(value -> !StringUtils.hasText(value));
        return all;
    }

    private static Integer number(String written) {
        return text(written) == null ? null : Integer.valueOf(written.strip());
    }

    private static String text(String written) {
        return StringUtils.hasText(written) ? written.strip() : null;
    }

    private static Known known(String answer) {
        return text(answer) == null ? Known.UNKNOWN : Known.valueOf(answer);
    }
}
