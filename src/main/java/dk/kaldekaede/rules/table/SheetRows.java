package dk.kaldekaede.rules.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.CellType;

/** Takes the rows of a table from the lines of a sheet. */
final class SheetRows {

    private static final int MOST_DIGITS = 20;
    private static final String ADDED = "rule_added";

    private final RuleTable table;
    private final Set<String> known;
    private final Set<String> used = new HashSet<>();
    private final List<Row> rows = new ArrayList<>();

    SheetRows(RuleTable table, Set<String> known) {
        this.table = table;
        this.known = known;
    }

    /** A line without anything but an id is a row that somebody has emptied: it is left out. */
    void add(org.dhatim.fastexcel.reader.Row line) {
        List<String> texts = new ArrayList<>(texts(line));
        int columns = table.columns().size();
        if (texts.size() > columns + 2) {
            throw BadTable.because("xlsx.outside", address(columns + 2, line.getRowNum()));
        }
        while (texts.size() < columns + 2) {
            texts.add("");
        }
        List<String> content = texts.subList(0, columns + 1);
        if (content.stream().allMatch(String::isEmpty)) {
            return;
        }
        int asked = table.inputs().size();
        rows.add(new Row(
                idFor(texts.get(columns + 1)),
                feel(table.inputs(), texts.subList(0, asked)),
                feel(table.outputs(), texts.subList(asked, columns)),
                texts.get(columns)));
    }

    List<Row> taken() {
        return List.copyOf(rows);
    }

    /** A line that was copied has the id of another; a line that was written has none. */
    private String idFor(String id) {
        if (known.contains(id) && used.add(id)) {
            return id;
        }
        String fresh = IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> ADDED + i)
                .filter(name -> !known.contains(name) && !used.contains(name))
                .findFirst()
                .orElseThrow();
        used.add(fresh);
        return fresh;
    }

    private static List<String> feel(List<Column> columns, List<String> texts) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> SheetCell.feel(columns.get(i), texts.get(i)))
                .toList();
    }

    static Stream<Cell> cells(org.dhatim.fastexcel.reader.Row line) {
        return line.stream().filter(Objects::nonNull);
    }

    /** What stands in a line, up to the last cell with anything in it. */
    static List<String> texts(org.dhatim.fastexcel.reader.Row line) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < line.getCellCount(); i++) {
            texts.add(text(line.getOptionalCell(i).orElse(null)));
        }
        while (!texts.isEmpty() && texts.get(texts.size() - 1).isEmpty()) {
            texts.remove(texts.size() - 1);
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> digits(cell);
            case BOOLEAN -> cell.asBoolean().toString();
            default -> cell.getText().strip();
        };
    }

    /** A number of a few signs may stand for one of a thousand million digits. */
    private static String digits(Cell cell) {
        BigDecimal number = cell.asNumber();
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw BadTable.because("xlsx.number", cell.getAddress());
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** As a spreadsheet names a cell: column from 0, line from 1. */
    static String address(int column, int line) {
        return new CellAddress(line - 1, column).toString();
    }
}
