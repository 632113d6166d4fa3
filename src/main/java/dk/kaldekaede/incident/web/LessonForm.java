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

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2199;

    static LessonForm empty() {
        return new LessonForm(null, null, null);
    }

    /** The day; empty when there is none, or none that anybody here lives to see. */
    Optional<LocalDate> day() {
        try {
            return Optional.ofNullable(dueOn)
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
