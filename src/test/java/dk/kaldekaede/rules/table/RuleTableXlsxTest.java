package dk.kaldekaede.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table goes to a meeting as a spreadsheet and comes back; a sheet that is no such table is refused by its cell. */
class RuleTableXlsxTest {

    private final RuleTable table = Shipped.table("decision-deadline");

    /** Changes a sheet that has been written like the table's own. */
    @FunctionalInterface
    private interface Change {
        void to(Worksheet sheet);
    }

    static List<String> tables() {
        return Shipped.names();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyShippedTableComesBackAsItWas(String name) {
        RuleTable shipped = Shipped.table(name);

        assertThat(RuleTableXlsx.read(RuleTableXlsx.write(shipped), shipped)).isEqualTo(shipped);
    }

    @Test
    void keepsEachRowsIdentityAndGivesNewOnesTheirOwn() {
        RuleTable read = read(sheet -> {
            sheet.value(2, 2, "PT7M");
            // A copied line, with its id; and one that somebody has written.
            line(
                    sheet,
                    8,
                    "true",
                    "NIGHT",
                    "PT1M",
                    "PT1M",
                    "Kopi.",
                    table.rows().get(0).id());
            line(sheet, 9, "true", "“EVENING”,“NIGHT”", "PT1M", "PT2M", "Ny.");
        });

        assertThat(read.rows()).hasSize(8);
        assertThat(read.rows().get(0).id()).isEqualTo(table.rows().get(0).id());
        assertThat(read.rows().get(0).outputs().get(0)).isEqualTo("\"PT7M\"");
        assertThat(read.rows().get(6).id()).isEqualTo("rule_added1");
        assertThat(read.rows().get(6).inputs().get(1)).isEqualTo("\"NIGHT\"");
        assertThat(read.rows().get(7).id()).isEqualTo("rule_added2");
        assertThat(read.rows().get(7).inputs()).containsExactly("true", "\"EVENING\",\"NIGHT\"");
        assertThat(read.rows().get(7).description()).isEqualTo("Ny.");
    }

    @Test
    void takesNumbersAndYesAndNoAsTheSpreadsheetKeepsThem() {
        RuleTable read = read(sheet -> {
            sheet.value(2, 0, true);
            sheet.value(2, 2, 5);
        });

        assertThat(read.rows().get(0).inputs().get(0)).isEqualTo("true");
        assertThat(read.rows().get(0).outputs().get(0)).isEqualTo("5");
    }

    @Test
    void leavesOutALineThatSomebodyHasEmptied() {
        RuleTable read = read(sheet -> line(sheet, 3, "", "", "", "", "", "rule_activateInTheEvening"));

        assertThat(read.rows()).hasSize(5);
    }

    @Test
    void refusesAFormula() {
        refused("rules.bad.xlsx.formula", "C7", sheet -> sheet.formula(6, 2, "1+1"));
    }

    @Test
    void refusesMergedCells() {
        refused("rules.bad.xlsx.merged", "A3:A5", sheet -> sheet.range(2, 0, 4, 0)
                .merge());
    }

    @Test
    void refusesARenamedColumn() {
        refused("rules.bad.xlsx.columnName", "C1", sheet -> sheet.value(0, 2, "Frist"));
    }

    @Test
    void refusesAMissingColumn() {
        refused(
                "rules.bad.xlsx.columnMissing",
                "Besluttes inden (ISO-varighed)",
                sheet -> line(
                        sheet,
                        0,
                        "Foreslås aktivering?",
                        "Slags tid",
                        "Spørges igen efter (ISO-varighed)",
                        TableSheet.DESCRIPTION,
                        TableSheet.ROW_ID,
                        ""));
    }

    @Test
    void refusesAnAdditionalColumn() {
        refused("rules.bad.xlsx.columnExtra", "G1", sheet -> sheet.value(0, 6, "Bemærkning"));
    }

    @Test
    void refusesMovedColumns() {
        refused("rules.bad.xlsx.columnMoved", "A1", sheet -> line(sheet, 0, "Slags tid", "Foreslås aktivering?"));
    }

    @Test
    void refusesWhatStandsBesideTheTable() {
        refused("rules.bad.xlsx.outside", "G3", sheet -> sheet.value(2, 8, "husk"));
    }

    @Test
    void refusesAnotherTablesSheet() {
        assertRefused(RuleTableXlsx.write(Shipped.table("place")), "rules.bad.xlsx.sheet", "decision-deadline");
    }

    @Test
    void refusesWhatIsNoSpreadsheet() throws IOException {
        assertRefused("Slags tid;Frist".getBytes(StandardCharsets.UTF_8), "rules.bad.xlsx.unreadable", null);
        assertRefused(new byte[0], "rules.bad.xlsx.unreadable", null);
    }

    @Test
    void refusesABomb() throws IOException {
        byte[] bomb = repacked(part -> part + " ".repeat(9_000_000));

        assertThat(bomb.length).isLessThan(4_000_000);
        assertRefused(bomb, "rules.bad.xlsx.bomb", null);
    }

    @Test
    void refusesEntities() throws IOException {
        byte[] entities = repacked(
                part -> part.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"));

        assertRefused(entities, "rules.bad.doctype", null);
    }

    private byte[] repacked(UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipFile parts = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(RuleTableXlsx.write(table)))
                        .get();
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                out.putNextEntry(new ZipEntry(part.getName()));
                String content = new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                out.write(change.apply(content).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file.toByteArray();
    }

    private void refused(String key, String argument, Change change) {
        assertRefused(changed(change), key, argument);
    }

    private void assertRefused(byte[] file, String key, String argument) {
        BadTable refusal = catchThrowableOfType(BadTable.class, () -> RuleTableXlsx.read(file, table));

        assertThat(refusal).isNotNull();
        assertThat(refusal.key()).isEqualTo(key);
        if (argument != null) {
            assertThat(refusal.arguments()).contains(argument);
        }
        Words.assertSaidInBothLanguages(refusal.key(), refusal.arguments());
    }

    private RuleTable read(Change change) {
        return RuleTableXlsx.read(changed(change), table);
    }

    private byte[] changed(Change change) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet(TableSheet.nameOf(table));
            TableSheet.fill(sheet, table);
            change.to(sheet);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void line(Worksheet sheet, int number, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(number, i, cells[i]);
        }
    }
}
