package dk.kaldekaede.roster.importing;

import static dk.kaldekaede.roster.importing.Problem.ofFile;

import dk.kaldekaede.roster.importing.Problem.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A table from a file that somebody sent: CSV or xlsx, told by what is in it and not by its name. */
final class TableFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private TableFile() {}

    static Table read(byte[] content) {
        if (content.length == 0) {
            return Table.unreadable(ofFile(Kind.EMPTY_FILE));
        }
        if (startsWith(content, ZIP)) {
            return XlsxFile.read(content);
        }
        return isText(content) ? CsvFile.read(FileText.of(content)) : Table.unreadable(ofFile(Kind.WRONG_TYPE));
    }

    /** What has a zero byte is no text, nor is a PDF, a page or a calendar a table. */
    private static boolean isText(byte[] content) {
        for (byte each : content) {
            if (each == 0) {
                return false;
            }
        }
        return !startsWith(content, bytes("%PDF"))
                && !startsWith(content, bytes("<"))
                && !FileText.of(content).stripLeading().startsWith("BEGIN:VCALENDAR");
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
