package dk.kaldekaede.roster.importing;

import static dk.kaldekaede.roster.importing.Problem.ofFile;

import dk.kaldekaede.roster.importing.Problem.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first sheet of an xlsx file. It is unpacked once to see that it is no trap, and what was looked at is packed anew:
 * an archive can show whoever reads its beginning other parts than whoever reads its end.
 */
final class XlsxFile {

    private static final Logger LOG = LoggerFactory.getLogger(XlsxFile.class);
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_UNPACKED = 40 * 1024 * 1024;
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_DIGITS = 40;

    private XlsxFile() {}

    static Table read(byte[] content) {
        ByteArrayOutputStream checked = new ByteArrayOutputStream();
        try {
            Optional<Problem> trap = trap(content, checked);
            return trap.isPresent() ? Table.unreadable(trap.get()) : Table.of(lines(checked.toByteArray()));
        } catch (IOException | RuntimeException e) {
            // What the reader says may quote the file.
            LOG.info("A spreadsheet could not be read: {}", e.getClass().getName());
            return Table.unreadable(ofFile(Kind.UNREADABLE));
        }
    }

    private static List<Line> lines(byte[] content) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> new Line(row.getRowNum(), cells(row))).toList();
        }
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, Math.min(row.getCellCount(), MOST_COLUMNS))
                .mapToObj(column -> text(row.getOptionalCell(column).orElse(null)))
                .toList();
    }

    /** Numbers as digits alone: a telephone number may have been typed as a number, and a time is one. */
    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return cell.getType() == CellType.NUMBER
                ? digits(cell.asNumber())
                : cell.getText().strip();
    }

    /** A number of a few signs may stand for one of a thousand million digits: such a one is not written out. */
    private static String digits(BigDecimal number) {
        boolean writable = Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
        return writable ? number.toPlainString() : "#####";
    }

    private static Optional<Problem> trap(byte[] content, OutputStream checked) throws IOException {
        long unpacked = 0;
        int parts = 0;
        boolean workbook = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content));
                ZipOutputStream packed = new ZipOutputStream(checked)) {
            packed.setLevel(Deflater.NO_COMPRESSION);
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes((int) (MOST_UNPACKED - unpacked + 1));
                unpacked += bytes.length;
                parts++;
                workbook |= part.getName().equals("xl/workbook.xml");
                if (unpacked > MOST_UNPACKED || parts > MOST_PARTS) {
                    return Optional.of(ofFile(Kind.BOMB));
                }
                if (declaresEntities(bytes)) {
                    return Optional.of(ofFile(Kind.XML_ENTITIES));
                }
                packed.putNextEntry(new ZipEntry(part.getName()));
                packed.write(bytes);
            }
        }
        return workbook ? Optional.empty() : Optional.of(ofFile(Kind.WRONG_TYPE));
    }

    /** No spreadsheet declares a document type; zero bytes go, so that XML of sixteen bits hides nothing. */
    private static boolean declaresEntities(byte[] part) {
        String xml = new String(part, StandardCharsets.ISO_8859_1);
        return xml.replace("\0", "").toUpperCase(Locale.ROOT).contains("<!DOCTYPE");
    }
}
