package dk.kaldekaede.incident.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A lesson as it is written on a review's page; texts, so that what is wrong comes back as it was written.
 *
 * @param lesson what is to be done differently
 * @param ownerRole the role that sees to it
 * @param dueOn the last day for it, as ISO 8601
 */
record LessonForm(
        @NotBlank(message = "{lesson.missing}") @Size(max = 1000, message = "{lesson.tooLong}")
        String lesson,

        String ownerRole,
        String dueOn) {

    static LessonForm empty() {
        return new LessonForm(null, null, null);
    }

    /** The day; empty when there is none or it is no day. */
    Optional<LocalDate> day() {
        try {
            return dueOn == null ? Optional.empty() : Optional.of(LocalDate.parse(dueOn));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
