package dk.kaldekaede.rulechange.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.rules.table.Column;
import dk.kaldekaede.rules.table.RuleTable;
import dk.kaldekaede.rules.table.RuleTableXml;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What stands in a cell, as people say it. */
class CellWordsTest {

    private static final Column NUMBER = new Column("c", "affectedPeople", "Antal", "integer", "");

    private final CellWords cells = words();

    static CellWords words() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return new CellWords(new RuleWords(texts, ZoneId.of("Europe/Copenhagen")));
    }

    @BeforeEach
    void inDanish() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("da"));
    }

    @AfterEach
    void inAnyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "- | alle",
                "> 5 | over 5",
                ">= 5 | 5 eller flere",
                "< 0 | under 0",
                "<= 5 | højst 5",
                "[2..9] | 2 til 9",
                "[7..22) | 7 til under 22",
                "(2..9) | over 2 til under 9",
                "1, 3, [7..9] | 1, 3 eller 7 til 9",
                "true | ja",
                "\"EVENING\",\"NIGHT\" | aften eller nat",
                "not(\"EVENING\",\"NIGHT\") | alle undtagen aften eller nat",
                "\"PT1H30M\" | 1 time 30 minutter",
                "\"sms,mail\" | sms, mail",
                "\"tolke\" | Tolke",
                "\"Skriv, hvad der skete\" | Skriv, hvad der skete",
                "date(x) > 1 | date(x) > 1"
            })
    void areSaidAsPeopleSayThem(String feel, String said) {
        assertThat(cells.asked(NUMBER, feel)).isEqualTo(said);
    }

    @Test
    void haveWordsForEveryValueThatAShippedTableAllows() throws IOException {
        List<String> unsaid = new ArrayList<>();
        try (DirectoryStream<Path> shipped = Files.newDirectoryStream(Path.of("dmn"), "*.dmn")) {
            for (Path file : shipped) {
                RuleTable table = RuleTableXml.read(Files.readAllBytes(file));
                for (Column column : table.columns()) {
                    column.choices().stream()
                            .filter(value -> !value.equals("sms") && !value.equals("mail") && !value.equals("EPC"))
                            .filter(value -> cells.text(column, value).equals(value))
                            .forEach(value -> unsaid.add(table.decisionId() + " " + column.name() + " " + value));
                }
            }
        }
        assertThat(unsaid).isEmpty();
    }
}
