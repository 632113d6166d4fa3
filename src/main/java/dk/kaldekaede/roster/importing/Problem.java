package dk.kaldekaede.roster.importing;

import java.util.List;

/**
 * Why a file can not be imported, and where.
 *
 * @param line as people count lines; 0 when it is about the whole file
 * @param column the column's heading, or the event's id in a calendar; null when it is about the whole line
 * @param kind what is wrong
 * @param values what the sentence on the screen names, in its order
 */
public record Problem(int line, String column, Kind kind, List<String> values) {

    /** What can be wrong. */
    public enum Kind {
        EMPTY_FILE,
        WRONG_TYPE,
        TOO_MANY_LINES,
        BOMB,
        XML_ENTITIES,
        UNREADABLE,
        OPEN_QUOTE,
        UNKNOWN_COLUMN,
        MISSING_COLUMN,
        DOUBLE_COLUMN,
        TOO_MANY_CELLS,
        MISSING,
        TOO_LONG,
        BAD_ID,
        DUPLICATE_ID,
        SAME_PERSON_TWICE,
        BAD_NUMBER,
        BAD_MAIL,
        UNKNOWN_ROLE,
        UNKNOWN_LANGUAGE,
        BAD_POSITION,
        UNKNOWN_PERSON,
        SEVERAL_PEOPLE,
        BAD_DATE,
        SPRING_GAP,
        ENDS_BEFORE,
        OVERLAP,
        NO_EVENTS,
        UNKNOWN_ZONE,
        BAD_RECURRENCE,
        NO_END,
        TOO_MANY_EVENTS
    }

    /** One of the values; an empty word when there are fewer. */
    public String value(int index) {
        return index < values.size() ? values.get(index) : "";
    }

    static Problem ofFile(Kind kind, String... values) {
        return new Problem(0, null, kind, List.of(values));
    }

    static Problem at(int line, String column, Kind kind, String... values) {
        return new Problem(line, column, kind, List.of(values));
    }
}
