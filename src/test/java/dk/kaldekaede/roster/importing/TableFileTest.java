package dk.kaldekaede.roster.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.roster.importing.Problem.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableFileTest {

    @Test
    void readsSemicolonsCommasAndTabs() {
        for (String separator : List.of(";", ",", "\t")) {
            assertThat(read("navn" + separator + "mail\r\nNattevagt" + separator + "n@example.org\r\n")
                            .lines())
                    .containsExactly(
                            new Line(1, List.of("navn", "mail")), new Line(2, List.of("Nattevagt", "n@example.org")));
        }
    }

    @Test
    void readsQuotesThatHoldSeparatorsLinesAndQuotes() {
        Table table = read("navn;roller\n\"Vagt; \"\"nat\"\"\";\"a\nb\"\n\nSidste;c");

        assertThat(table.lines())
                .containsExactly(
                        new Line(1, List.of("navn", "roller")),
                        new Line(2, List.of("Vagt; \"nat\"", "a\nb")),
                        new Line(5, List.of("Sidste", "c")));
    }

    @Test
    void readsDanishLettersOfAnyOrigin() {
        String text = "navn\nTværgående æøå ÆØÅ\n";
        for (byte[] content : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("windows-1252")))) {
            Table table = TableFile.read(content);
            assertThat(table.lines().get(0).cells()).containsExactly("navn");
            assertThat(table.lines().get(1).cells()).containsExactly("Tværgående æøå ÆØÅ");
        }
    }

    @Test
    void readsASpreadsheetWithNumbersAsDigits() {
        Table table = TableFile.read(
                Xlsx.of(new String[] {"navn", "mobil", "fra"}, new String[] {"Nattevagt", "20000001", "46036.3125"}));

        assertThat(table.problems()).isEmpty();
        assertThat(table.lines().get(1)).isEqualTo(new Line(2, List.of("Nattevagt", "20000001", "46036.3125")));
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThat(kinds(new byte[0])).containsExactly(Kind.EMPTY_FILE);
        assertThat(kinds(" \n;;\n".getBytes(StandardCharsets.UTF_8))).containsExactly(Kind.EMPTY_FILE);
        assertThat(kinds("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).containsExactly(Kind.WRONG_TYPE);
        assertThat(kinds("<html></html>".getBytes(StandardCharsets.UTF_8))).containsExactly(Kind.WRONG_TYPE);
        assertThat(kinds("BEGIN:VCALENDAR\nEND:VCALENDAR".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(Kind.WRONG_TYPE);
        assertThat(kinds(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, 0, 1})).containsExactly(Kind.WRONG_TYPE);
        assertThat(kinds("navn\n\"aldrig slut\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(Kind.OPEN_QUOTE);
        assertThat(kinds(new byte[] {'P', 'K', 3, 4, 1, 2, 3})).containsAnyOf(Kind.UNREADABLE, Kind.WRONG_TYPE);
    }

    @Test
    void saysWhereAQuoteBegan() {
        assertThat(read("navn\nEn\n\"aldrig\nslut\n").problems()).containsExactly(Problem.at(3, null, Kind.OPEN_QUOTE));
    }

    @Test
    void refusesABombWithoutUnpackingIt() {
        byte[] bomb = Xlsx.withSheet("", "<row>" + " ".repeat(60 * 1024 * 1024) + "</row>");

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(kinds(bomb)).containsExactly(Kind.BOMB);
    }

    /** Whoever reads from its beginning sees one workbook, and whoever reads from its end another. */
    @Test
    void readsWhatWasCheckedOfAFileThatShowsEachReaderSomethingElse() {
        byte[] checked = Xlsx.of(new String[] {"navn"}, new String[] {"Vist"});
        byte[] hidden = Xlsx.of(new String[] {"navn"}, new String[] {"Skjult"});
        byte[] forged = Arrays.copyOf(checked, checked.length + hidden.length);
        System.arraycopy(hidden, 0, forged, checked.length, hidden.length);

        assertThat(TableFile.read(forged).lines())
                .extracting(line -> line.cells().get(0))
                .containsExactly("navn", "Vist");
    }

    @Test
    void writesOutNoNumberOfAThousandMillionDigits() {
        byte[] file = Xlsx.withSheet(
                "", "<row r=\"1\"><c r=\"A1\"><v>1E400000000</v></c><c r=\"B1\"><v>4520000001</v></c></row>");

        assertThat(XlsxFile.read(file).lines().get(0).cells()).containsExactly("#####", "4520000001");
    }

    @Test
    void refusesXmlThatDefinesEntities() {
        byte[] file = Xlsx.withSheet(
                "<!DOCTYPE x [<!ENTITY passwd SYSTEM \"file:///etc/passwd\">]>",
                "<row r=\"1\"><c t=\"inlineStr\"><is><t>&passwd;</t></is></c></row>");

        assertThat(kinds(file)).containsExactly(Kind.XML_ENTITIES);
    }

    private static Table read(String text) {
        return TableFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Kind> kinds(byte[] content) {
        Table table = TableFile.read(content);
        assertThat(table.lines()).isEmpty();
        return table.problems().stream().map(Problem::kind).toList();
    }
}
