package dk.kaldekaede.roster.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/**
 * A shift put by hand, or a period cleared, as the page sends it.
 *
 * @param role the role's id
 * @param position 1 is called first
 * @param personId who; not asked for when a period is cleared
 * @param override whether it is put over what was planned
 * @param from on the municipality's clock, as browsers write it
 * @param to the same; empty until further notice
 * @param seen whether what it changes has been shown
 */
record ShiftForm(
        @NotBlank(message = "{roster.refusal.MISSING}") String role,

        @Pattern(regexp = "[1-9]", message = "{roster.refusal.OUT_OF_RANGE}")
        String position,

        String personId,
        Boolean override,
        @NotBlank(message = "{roster.refusal.MISSING}") String from,
        String to,
        Boolean seen) {

    ShiftForm {
        override = Boolean.TRUE.equals(override);
        seen = Boolean.TRUE.equals(seen);
    }
}
