package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.Legible;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/**
 * A lesson as it is written on a review's page; texts, so that what is wrong comes back as it was written.
 *
 * @param lesson what is to be done differently
 * @param ownerRole the role that sees to it
 * @param dueOn the last day for it, as ISO 8601
 * @param key of the form it was written in, so that the same form sent twice is one lesson
 * @param noCivilNumber whether she was asked about a number, and says that it is no civil registration number
 */
record LessonForm(
        @NotNull(message = "{lesson.missing}")
        @Pattern(regexp = Legible.PATTERN, message = "{lesson.missing}")
        @Size(max = 1000, message = "{lesson.tooLong}")
        String lesson,

        String ownerRole,
        String dueOn,
        String key,
        Boolean noCivilNumber) {

    private static final int MOST_YEARS = 5;

    static LessonForm empty() {
        return new LessonForm(null, null, null, UUID.randomUUID().toString(), false);
    }

    /** The day, today at the earliest and some years ahead at the latest; empty for every other text. */
    Optional<LocalDate> day(LocalDate today) {
        try {
            return Optional.ofNullable(dueOn)
                    .map(LocalDate::parse)
                    .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusYears(MOST_YEARS)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What is wrong with its text, as the key of its words; empty too when there is none, which is said already. */
    Optional<String> problem() {
        return lesson == null ? Optional.empty() : WrittenText.problem(Boolean.TRUE.equals(noCivilNumber), lesson);
    }

    /** The same for the same form with the same in it; without a key every lesson is another one. */
    String idOf(String incidentId, String user) {
        if (key == null || key.isBlank()) {
            return UUID.randomUUID().toString();
        }
        String all = String.join("\u0000", user, incidentId, key, lesson, ownerRole, dueOn);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
