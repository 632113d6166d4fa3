package dk.kaldekaede.incident.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What somebody reports, or changes, on the page. Everything but what, where and exercise may be left out. All is text,
 * so that a word where a number belongs comes back as it was written, together with every other error.
 *
 * @param affectedPeople about how many; empty is unknown
 * @param exercise true or false, without a default: whoever reports says it
 * @param occurredAt on the municipality's clock, as browsers write it: 2026-11-22T03:10
 */
record FactsForm(
        @NotBlank(message = "{facts.what.missing}") @Size(max = 500, message = "{facts.tooLong}")
        String what,

        @NotBlank(message = "{facts.where.missing}") @Size(max = 500, message = "{facts.tooLong}")
        String where,

        @Pattern(regexp = NUMBER, message = "{facts.number}")
        String affectedPeople,

        @NotNull(message = "{facts.exercise.missing}")
        @Pattern(regexp = "true|false", message = "{facts.exercise.missing}")
        String exercise,

        String kind,
        @Pattern(regexp = TIME, message = "{facts.time}") String occurredAt,

        @Pattern(regexp = NUMBER, message = "{facts.number}")
        String homesLost,

        @Pattern(regexp = NUMBER, message = "{facts.number}")
        String familiesWithChildren,

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

    private static final String NUMBER = " *[0-9]{0,6} *";
    private static final String TIME = "|\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?";

    /** An empty form: everything unknown. */
    static FactsForm empty() {
        return new FactsForm(
                null, null, null, null, null, null, null, null, "UNKNOWN", null, "UNKNOWN", "UNKNOWN", "UNKNOWN",
                "UNKNOWN", null, null, null, null);
    }
}
