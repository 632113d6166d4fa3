package dk.kaldekaede.readiness.web;

import dk.kaldekaede.readiness.preview.Level;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody asks the preview.
 *
 * @param at the moment
 * @param level the level
 */
record PreviewQuestion(Instant at, Level level) {

    /** A question that can not be answered. */
    static final class Unclear extends Exception {

        private final String field;
        private final String textKey;
        private final transient Object[] values;

        private Unclear(String field, String textKey, Object... values) {
            super(textKey);
            this.field = field;
            this.textKey = textKey;
            this.values = values;
        }

        /** The name of the parameter. */
        String field() {
            return field;
        }

        /** The message's key. */
        String textKey() {
            return textKey;
        }

        /** What the message names. */
        Object[] values() {
            return values.clone();
        }
    }

    /**
     * Reads a question.
     *
     * @param at the municipality's time, such as 2026-11-22T03:10, of which the first is meant where the clock shows it
     *     twice; or a time with its offset; nothing is now
     * @param level a level's name; nothing is ACTIVATE
     * @throws Unclear for a time that does not exist or can not be read, and for an unknown level
     */
    static PreviewQuestion of(String at, String level, Instant now, ZoneId zone) throws Unclear {
        return new PreviewQuestion(at == null || at.isBlank() ? now : moment(at.strip(), zone), level(level));
    }

    private static Instant moment(String at, ZoneId zone) throws Unclear {
        try {
            LocalDateTime local = LocalDateTime.parse(at);
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
            if (offsets.isEmpty()) {
                throw new Unclear("at", "preview.at.gap");
            }
            return local.toInstant(offsets.get(0));
        } catch (DateTimeParseException notLocal) {
            return withOffset(at);
        }
    }

    private static Instant withOffset(String at) throws Unclear {
        try {
            return OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeParseException e) {
            throw new Unclear("at", "preview.at.unreadable");
        }
    }

    private static Level level(String name) throws Unclear {
        if (name == null || name.isBlank()) {
            return Level.ACTIVATE;
        }
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Unclear(
                        "level",
                        "preview.level.unknown",
                        Arrays.stream(Level.values()).map(Level::name).collect(Collectors.joining(", "))));
    }
}
