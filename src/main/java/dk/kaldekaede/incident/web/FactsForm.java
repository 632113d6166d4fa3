package dk.kaldekaede.incident.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What somebody reports, or changes, on the page. Everything but the first four may be left out.
 *
 * @param affectedPeople about how many; null is unknown
 * @param exercise has no default: whoever reports says it
 * @param occurredAt on the municipality's clock
 */
record FactsForm(
        @NotBlank(message = "{facts.what.missing}") @Size(max = 500, message = "{facts.tooLong}")
        String what,

        @NotBlank(message = "{facts.where.missing}") @Size(max = 500, message = "{facts.tooLong}")
        String where,

        @PositiveOrZero(message = "{facts.number}") @Max(value = 1_000_000, message = "{facts.number}")
        Integer affectedPeople,

        @NotNull(message = "{facts.exercise.missing}") Boolean exercise,
        String kind,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime occurredAt,

        @PositiveOrZero(message = "{facts.number}") @Max(value = 1_000_000, message = "{facts.number}")
        Integer homesLost,

        @PositiveOrZero(message = "{facts.number}") @Max(value = 1_000_000, message = "{facts.number}")
        Integer familiesWithChildren,

        String ballerupCitizens,
        @Size(max = 200, message = "{facts.tooLong}") String languages,
        String scene,
        String regionAnswer,
        String epcSetUp,
        String acute,
        @Size(max = 500, message = "{facts.tooLong}") String meetingPoint,

        @Pattern(regexp = "|\\+?[0-9 ]{3,20}", message = "{facts.phone}")
        String commanderPhone,

        @Size(max = 60, message = "{facts.tooLong}") String talkGroup,
        @Size(max = 200, message = "{facts.tooLong}") String reportedBy) {

    /** An empty form: everything unknown. */
    static FactsForm empty() {
        return new FactsForm(
                null, null, null, null, null, null, null, null, "UNKNOWN", null, "UNKNOWN", "UNKNOWN", "UNKNOWN",
                "UNKNOWN", null, null, null, null);
    }
}
