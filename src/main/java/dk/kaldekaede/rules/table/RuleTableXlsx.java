package dk.kaldekaede.rules.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** A table as a spreadsheet, to be discussed in a meeting and come back. */
public final class RuleTableXlsx {

    private RuleTableXlsx() {}

    /** One sheet: a line of labels, a line of what each column allows, and a line for each row. */
    public static byte[] write(RuleTable table) {
        return TableSheet.write(table);
    }

    /**
     * Reads the rows of a table from a sheet that {@link #write} has made and somebody has changed.
     *
     * @param basedOn the table whose columns the sheet has to have; name, columns and hit policy are taken from it
     * @throws BadTable when it is no such sheet, naming the cell as a spreadsheet names it, such as {@code C7}
     */
    public static RuleTable read(byte[] xlsx, RuleTable basedOn) {
        XlsxArchive.refuseTraps(xlsx);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            String name = TableSheet.nameOf(basedOn);
            Sheet sheet = book.findSheet(name).orElseThrow(() -> BadTable.because("xlsx.sheet", name));
            return basedOn.withRows(rows(sheet.read(), basedOn));
        } catch (BadTable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw BadTable.because("xlsx.unreadable");
        }
    }

    private static List<Row> rows(List<org.dhatim.fastexcel.reader.Row> lines, RuleTable basedOn) {
        lines.forEach(RuleTableXlsx::refuseFormulas);
        if (lines.isEmpty()) {
            throw BadTable.because("xlsx.empty");
        }
        SheetHeader.check(lines.get(0), basedOn);
        Set<String> known = basedOn.rows().stream().map(Row::id).collect(Collectors.toSet());
        SheetRows rows = new SheetRows(basedOn, known);
        lines.stream()
                .filter(line -> line.getRowNum() > TableSheet.HEADER_LINES)
                .forEach(rows::add);
        RuleTableXml.refuseRows(rows.taken(), basedOn);
        return rows.taken();
    }

    private static void refuseFormulas(org.dhatim.fastexcel.reader.Row line) {
        SheetRows.cells(line).forEach(cell -> {
            if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
                throw BadTable.because("xlsx.formula", cell.getAddress());
            }
            if (cell.getType() == CellType.ERROR) {
                throw BadTable.because("xlsx.error", cell.getAddress());
            }
        });
    }

    /** The labels in the first line, as a sheet has to have them. */
    static List<String> labels(RuleTable table) {
        return Stream.concat(
                        table.columns().stream().map(Column::label),
                        Stream.of(TableSheet.DESCRIPTION, TableSheet.ROW_ID))
                .toList();
    }
}
