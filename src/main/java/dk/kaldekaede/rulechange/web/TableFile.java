package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.rules.table.RuleTableXlsx;
import dk.kaldekaede.rules.table.RuleTableXml;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table as a file, out and in: DMN, or a spreadsheet to be discussed in a meeting. */
final class TableFile {

    private static final MediaType SPREADSHEET =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private TableFile() {}

    /**
     * What somebody has brought back, as DMN.
     *
     * @param basis the text that a spreadsheet's columns, names and drawing are taken from
     * @throws dk.kaldekaede.rules.table.BadTable when it can not be read
     */
    static String read(byte[] content, String basis) {
        return isArchive(content)
                ? RuleTableXml.write(RuleTableXlsx.read(content, RuleTableXml.read(basis)), basis)
                : RuleTableXml.text(content);
    }

    /** To be saved: a browser never opens it as a part of this site. */
    static ResponseEntity<byte[]> dmn(String name, String xml) {
        return file(name + ".dmn", MediaType.APPLICATION_XML, xml.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same as a spreadsheet.
     *
     * @throws dk.kaldekaede.rules.table.BadTable when the text is no plain table
     */
    static ResponseEntity<byte[]> xlsx(String name, String xml) {
        return file(name + ".xlsx", SPREADSHEET, RuleTableXlsx.write(RuleTableXml.read(xml)));
    }

    private static boolean isArchive(byte[] content) {
        return content.length > 1 && content[0] == 'P' && content[1] == 'K';
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
