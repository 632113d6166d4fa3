package dk.kaldekaede.rules.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table on a sheet. The table's own words are Danish, so the sheet's are. */
final class TableSheet {

    static final String DESCRIPTION = "Begrundelse og planregel";
    static final String ROW_ID = "Rækkens id (rettes ikke)";

    /** Labels, and what each column allows. */
    static final int HEADER_LINES = 2;

    private static final int LONGEST_NAME = 31;
    private static final String ASKED = "D9E7F5";
    private static final String ANSWERED = "E3F1DC";
    private static final String ANYTHING = "(frit)";
    private static final double WIDTH = 26;
    private static final double WIDE = 70;

    private TableSheet() {}

    /** What the sheet is called: the table's key, as far as a sheet's name may be long. */
    static String nameOf(RuleTable table) {
        String key = table.decisionId();
        return key.substring(0, Math.min(key.length(), LONGEST_NAME));
    }

    static byte[] write(RuleTable table) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Kaldekaede", "1.0")) {
            fill(book.newWorksheet(nameOf(table)), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    static void fill(Worksheet sheet, RuleTable table) {
        header(sheet, table);
        for (int i = 0; i < table.rows().size(); i++) {
            line(sheet, HEADER_LINES + i, lineOf(table.rows().get(i)));
        }
        sheet.freezePane(0, HEADER_LINES);
    }

    private static void header(Worksheet sheet, RuleTable table) {
        List<String> labels = RuleTableXlsx.labels(table);
        line(sheet, 0, labels);
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            String allowed = columns.get(i).allowed();
            sheet.value(1, i, allowed.isEmpty() ? ANYTHING : allowed);
            sheet.width(i, WIDTH);
        }
        for (int i = 0; i < labels.size(); i++) {
            String colour = i < table.inputs().size() ? ASKED : ANSWERED;
            sheet.style(0, i).bold().fillColor(colour).wrapText(true).set();
            sheet.style(1, i).italic().fillColor(colour).wrapText(true).set();
        }
        sheet.width(columns.size(), WIDE);
        sheet.hideColumn(columns.size() + 1);
    }

    private static List<String> lineOf(Row row) {
        List<String> cells = new ArrayList<>(row.cells());
        cells.add(row.description());
        cells.add(row.id());
        return cells;
    }

    private static void line(Worksheet sheet, int number, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(number, i, cells.get(i));
            if (number >= HEADER_LINES) {
                sheet.style(number, i).wrapText(true).verticalAlignment("top").set();
            }
        }
    }
}
