package dk.kaldekaede.rules.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A file or a text that is no table we take. What is wrong stands in the message files under {@code rules.bad.}. */
public final class BadTable extends RuntimeException {

    private static final String PREFIX = "rules.bad.";

    private final String reason;
    private final String[] arguments;
    private final String rowId;
    private final String columnId;

    private BadTable(String reason, String[] arguments, String rowId, String columnId) {
        super(PREFIX + reason);
        this.reason = reason;
        this.arguments = arguments;
        this.rowId = rowId;
        this.columnId = columnId;
    }

    static BadTable because(String reason, Object... arguments) {
        return new BadTable(reason, Stream.of(arguments).map(String::valueOf).toArray(String[]::new), null, null);
    }

    /** The same, pointing at a cell; what is null is not pointed at. */
    BadTable at(String row, String column) {
        return new BadTable(reason, arguments, row, column);
    }

    /** The key of its words in the message files. */
    public String key() {
        return PREFIX + reason;
    }

    /** What goes into the words. */
    public List<String> arguments() {
        return List.of(arguments);
    }

    /** The row it is about, when it is about one. */
    public Optional<String> rowId() {
        return Optional.ofNullable(rowId);
    }

    /** The column it is about, when it is about one. */
    public Optional<String> columnId() {
        return Optional.ofNullable(columnId);
    }
}
