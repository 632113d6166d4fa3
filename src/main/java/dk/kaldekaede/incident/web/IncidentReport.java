package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.IncidentKind;
import dk.kaldekaede.incident.Known;
import dk.kaldekaede.incident.Legible;
import dk.kaldekaede.incident.RegionAnswer;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * An incident as {@code POST /api/incidents} takes it. What, where and whether it is an exercise are enough, with about
 * how many are affected when that is known; every further fact may be left out.
 */
public record IncidentReport(
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

        @PositiveOrZero(message = "{facts.number}") @Max(value = 1_000_000, message = "{facts.number}")
        Integer affectedPeople,

        @NotNull(message = "{facts.exercise.missing}") Boolean exercise,
        IncidentKind kind,
        Instant occurredAt,

        @PositiveOrZero(message = "{facts.number}") @Max(value = 1_000_000, message = "{facts.number}")
        Integer homesLost,

        @PositiveOrZero(message = "{facts.number}") @Max(value = 1_000_000, message = "{facts.number}")
        Integer familiesWithChildren,

        Known ballerupCitizens,

        @Pattern(regexp = Legible.SHOWABLE, message = "{text.unshowable}") @Size(max = 200, message = "{facts.tooLong}")
        String languages,

        Known scene,
        RegionAnswer regionAnswer,
        Known epcSetUp,
        Known acute,
        Known employeesAffected,
        Known inBallerup,

        @Pattern(regexp = Legible.SHOWABLE, message = "{text.unshowable}") @Size(max = 500, message = "{facts.tooLong}")
        String meetingPoint,

        @Pattern(regexp = "|\\+?[0-9 ]{3,20}", message = "{facts.phone}")
        String commanderPhone,

        @Pattern(regexp = Legible.SHOWABLE, message = "{text.unshowable}") @Size(max = 60, message = "{facts.tooLong}")
        String talkGroup,

        @Pattern(regexp = Legible.SHOWABLE, message = "{text.unshowable}") @Size(max = 200, message = "{facts.tooLong}")
        String reportedBy) {

    /** The facts, with what was left out unknown. */
    IncidentFacts facts() {
        return new IncidentFacts(
                what,
                where,
                affectedPeople,
                exercise,
                kind,
                occurredAt,
                homesLost,
                familiesWithChildren,
                known(ballerupCitizens),
                languages,
                known(scene),
                regionAnswer == null ? RegionAnswer.UNKNOWN : regionAnswer,
                known(epcSetUp),
                known(acute),
                known(employeesAffected),
                known(inBallerup),
                meetingPoint,
                commanderPhone,
                talkGroup,
                reportedBy);
    }

    private static Known known(Known value) {
        return value == null ? Known.UNKNOWN : value;
    }
}
