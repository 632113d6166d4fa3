package dk.kaldekaede.effort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfFileTest {

    private static final String PLAIN = "%PDF-1.7\n1 0 obj <</Type /Catalog /JSize 3>> endobj\n";

    @Test
    void takesAPlainOne() throws Exception {
        assertThat(verdict(PLAIN + "%%EOF\n")).isEqualTo(ActionCards.Verdict.ACCEPTABLE);
        assertThat(packed("/XObject", "/JavaScript in a picture")).isEqualTo(ActionCards.Verdict.ACCEPTABLE);
        assertThat(packed("/ObjStm", "<</Type /Page>>")).isEqualTo(ActionCards.Verdict.ACCEPTABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/JavaScript",
                "/JS (app.alert(1))",
                "/JS\n5 0 R",
                "/Launch",
                "/EmbeddedFiles",
                "/OpenAction",
                "/Open#41ction",
                "/#4a#53<41>"
            })
    void refusesWhatRunsOpensOrCarriesSomethingPackedOrNot(String active) throws Exception {
        assertThat(verdict(PLAIN + active + "\n%%EOF")).isEqualTo(ActionCards.Verdict.ACTIVE);
        assertThat(packed("/ObjStm", "2 0 " + active)).isEqualTo(ActionCards.Verdict.ACTIVE);
        assertThat(packed("/Obj#53tm", active)).isEqualTo(ActionCards.Verdict.ACTIVE);
    }

    @Test
    void refusesWhatDoesNotBeginOrEndAsAPdf() {
        assertThat(verdict(PLAIN)).isEqualTo(ActionCards.Verdict.NO_PDF);
        assertThat(verdict(PLAIN + "%%EOF" + " ".repeat(1100) + "<html>")).isEqualTo(ActionCards.Verdict.NO_PDF);
        assertThat(verdict("<html>%PDF-1.7 %%EOF")).isEqualTo(ActionCards.Verdict.NO_PDF);
    }

    @Test
    void isNotFilledUpByWhatUnpacksWithoutEnd() throws Exception {
        assertThat(packed("/ObjStm", "a".repeat(200 * 1024 * 1024))).isEqualTo(ActionCards.Verdict.ACCEPTABLE);
    }

    private static ActionCards.Verdict packed(String type, String objects) throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes(PLAIN + "2 0 obj <</Type " + type + " /Filter /FlateDecode>> stream\r\n"));
        try (DeflaterOutputStream packing = new DeflaterOutputStream(all, new Deflater(Deflater.BEST_COMPRESSION))) {
            packing.write(bytes(objects));
        }
        all.writeBytes(bytes("\nendstream endobj\n%%EOF"));
        return ActionCards.verdict(all.toByteArray());
    }

    private static ActionCards.Verdict verdict(String content) {
        return ActionCards.verdict(bytes(content));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
