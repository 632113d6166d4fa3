package dk.kaldekaede.incident.web;

import dk.kaldekaede.effort.EffortTask;
import dk.kaldekaede.incident.Legible;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A note as it is written on the page of an effort's tasks.
 *
 * @param text what happened; nothing of it is kept where a decision is noted
 * @param decidedBy the role that decided; only where a decision is noted
 * @param happenedAt on the municipality's clock, as browsers write it: 2026-11-22T03:10
 * @param key of the form it was written in, so that the same form sent twice is one note
 * @param noCivilNumber whether she was asked about a number, and says that it is no civil registration number
 */
record NoteForm(String text, String decidedBy, String happenedAt, String key, Boolean noCivilNumber) {

    private static final int MOST_CHARACTERS = 1000;

    NoteForm {
        text = Objects.requireNonNullElse(text, "");
        decidedBy = Objects.requireNonNullElse(decidedBy, "");
        happenedAt = Objects.requireNonNullElse(happenedAt, "");
        key = Objects.requireNonNullElse(key, "");
    }

    /** When it happened: no earlier and no later than these two; empty for every other text. */
    Optional<Instant> happened(ZoneId zone, Instant earliest, Instant latest) {
        return WrittenText.time(happenedAt, zone, earliest, latest);
    }

    /** What is wrong with who decided, or with the text, as the key of its words. */
    Optional<String> problem(EffortTask task, List<String> roles) {
        if (task.kind() == EffortTask.Kind.DECISION) {
            return roles.contains(decidedBy) ? Optional.empty() : Optional.of("effortTask.decidedBy.missing");
        }
        return Legible.isNothing(text) || text.length() > MOST_CHARACTERS
                ? Optional.of("effortTask.text.wrong")
                : WrittenText.problem(Boolean.TRUE.equals(noCivilNumber), text);
    }

    /** The same for the same form with the same in it; without a key every note is another one. */
    String idOf(EffortTask task, String user) {
        if (key.isBlank()) {
            return UUID.randomUUID().toString();
        }
        String all = String.join("\u0000", user, task.id(), key, text, decidedBy, happenedAt);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
