package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.Legible;
import dk.kaldekaede.incident.log.LogNote;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A note as it is written on the page of an incident's log.
 *
 * @param text what happened
 * @param happenedAt on the municipality's clock, as browsers write it: 2026-11-22T03:10
 * @param corrects the note it corrects; empty for a new one
 * @param key of the form it was written in, so that the same form sent twice is one note
 * @param noCivilNumber whether she was asked about a number, and says that it is no civil registration number
 */
record LogForm(String text, String happenedAt, String corrects, String key, Boolean noCivilNumber) {

    private static final int MOST_CHARACTERS = 2000;

    LogForm {
        text = Objects.requireNonNullElse(text, "");
        happenedAt = Objects.requireNonNullElse(happenedAt, "");
        corrects = Objects.requireNonNullElse(corrects, "");
        key = Objects.requireNonNullElse(key, "");
    }

    /** What is wrong with the text, as the key of its words. */
    Optional<String> problem() {
        return Legible.isNothing(text) || text.length() > MOST_CHARACTERS
                ? Optional.of("log.text.wrong")
                : WrittenText.problem(Boolean.TRUE.equals(noCivilNumber), text);
    }

    /** The note it is; the same for the same form with the same in it, and without a key always another one. */
    LogNote note(String incidentId, Instant happened, String user) {
        String corrected = corrects.isEmpty() ? null : corrects;
        return new LogNote(idOf(incidentId, user), incidentId, text.strip(), corrected, happened, null, user);
    }

    private String idOf(String incidentId, String user) {
        if (key.isBlank()) {
            return UUID.randomUUID().toString();
        }
        String all = String.join("\u0000", user, incidentId, key, text, happenedAt, corrects);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
