package dk.kaldekaede.rules.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a spreadsheet file, unpacked once to see that they are no trap: through the same list of parts at the
 * archive's end that the reader goes by, since an archive can show other parts to whoever reads it from its beginning.
 */
final class XlsxArchive {

    private static final int MOST_PACKED = 4 * 1024 * 1024;
    private static final int MOST_UNPACKED = 24 * 1024 * 1024;
    private static final int MOST_PARTS = 200;
    private static final Pattern MERGED = Pattern.compile("<(?:\\w+:)?mergeCell\\s[^>]*?ref=\"([A-Z0-9:$]+)\"");

    private XlsxArchive() {}

    static void refuseTraps(byte[] file) {
        if (file.length > MOST_PACKED) {
            throw BadTable.because("xlsx.bomb");
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            refuseTraps(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw BadTable.because("xlsx.unreadable");
        }
    }

    private static void refuseTraps(ZipFile zip) throws IOException {
        long unpacked = 0;
        int parts = 0;
        for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
            try (InputStream content = zip.getInputStream(part)) {
                byte[] bytes = content.readNBytes((int) (MOST_UNPACKED - unpacked + 1));
                unpacked += bytes.length;
                if (unpacked > MOST_UNPACKED || ++parts > MOST_PARTS) {
                    throw BadTable.because("xlsx.bomb");
                }
                refuseTrap(bytes);
            }
        }
    }

    /** Zero bytes go, so that XML of sixteen bits hides nothing. */
    private static void refuseTrap(byte[] part) {
        String xml = new String(part, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (xml.toUpperCase(Locale.ROOT).contains("<!DOCTYPE")) {
            throw BadTable.because("doctype");
        }
        Matcher merged = MERGED.matcher(xml);
        if (merged.find()) {
            throw BadTable.because("xlsx.merged", merged.group(1));
        }
    }
}
