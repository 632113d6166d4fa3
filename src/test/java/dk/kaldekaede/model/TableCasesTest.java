package dk.kaldekaede.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every row of every table is hit by a named case of src/test/resources/tables, with the answer a person expects. */
class TableCasesTest {

    private static final Path FOLDER = Path.of("src/test/resources/tables");

    @TestFactory
    Stream<DynamicNode> answersEveryNamedCase() {
        return Table.all().stream().map(table -> {
            TableRunner runner = new TableRunner(table);
            return dynamicContainer(
                    table.file(),
                    casesOf(table).stream()
                            .map(row -> dynamicTest(row.get("case"), () -> assertAnswer(table, runner, row))));
        });
    }

    @TestFactory
    Stream<DynamicNode> everyRowOfEveryTableHasACase() {
        return Table.all().stream()
                .map(table -> dynamicTest(table.file(), () -> assertThat(casesOf(table))
                        .extracting(row -> "rule_" + row.get("rule"))
                        .containsAll(table.rows().stream().map(Table.Row::id).toList())));
    }

    private static void assertAnswer(Table table, TableRunner runner, Map<String, String> row) {
        Map<String, Object> facts = new LinkedHashMap<>();
        table.inputs().forEach(input -> facts.put(input.name(), typed(input, row.get(input.name()))));

        TableRunner.Answer answer = runner.ask(facts);

        assertThat(answer.rows()).containsExactly("rule_" + row.get("rule"));
        Map<String, Object> outputs = new TreeMap<>(answer.outputs());
        // The sentence a person reads is the table's own; the case says what is decided.
        Object reason = outputs.remove("reason");
        assertThat(reason).satisfiesAnyOf(r -> assertThat(r).isNull(), r -> assertThat((String) r)
                .matches("\\p{Lu}.*\\."));
        Map<String, Object> expected = new TreeMap<>();
        outputs.keySet().forEach(name -> expected.put(name, row.get(name)));
        outputs.replaceAll((name, value) -> String.valueOf(value));
        assertThat(outputs).isEqualTo(expected);
    }

    private static Object typed(Table.Clause input, String text) {
        return switch (input.type()) {
            case "integer" -> Integer.valueOf(text);
            case "boolean" -> Boolean.valueOf(text);
            default -> text;
        };
    }

    private static List<Map<String, String>> casesOf(Table table) {
        try {
            List<String> lines = Files.readAllLines(FOLDER.resolve(table.file() + ".txt"));
            String[] names = cells(lines.get(0));
            return lines.stream().skip(1).map(line -> row(names, cells(line))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] names, String[] cells) {
        assertThat(cells).hasSameSizeAs(names);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], cells[i]);
        }
        return row;
    }

    private static String[] cells(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
    }
}
