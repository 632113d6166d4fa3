package dk.kaldekaede.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * One decision table as text and as parsed.
 *
 * @param file the file's name without its ending
 * @param xml the whole file
 * @param decisions how many decisions the file holds; the rest tells of the first
 */
record Table(
        String file,
        String xml,
        int decisions,
        Decision decision,
        List<Clause> inputs,
        List<Clause> outputs,
        List<Row> rows) {

    static final Path FOLDER = Path.of("dmn");

    /** A column that is asked: its name, its type and the text of its allowed values, empty when it lists none. */
    record Clause(String name, String label, String type, String allowed) {}

    /** A row: its id, its description and its cells in the order of the columns. */
    record Row(String id, String description, List<String> inputs, List<String> outputs) {}

    /** Every table of the product. */
    static List<Table> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .map(Table::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Table named(String file) {
        return read(FOLDER.resolve(file + ".dmn"));
    }

    static Table of(String file, String xml) {
        var model = Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        var decisions = model.getModelElementsByType(Decision.class);
        Decision decision = decisions.iterator().next();
        DecisionTable content = (DecisionTable) decision.getExpression();
        return new Table(
                file,
                xml,
                decisions.size(),
                decision,
                content.getInputs().stream().map(Table::clause).toList(),
                content.getOutputs().stream().map(Table::clause).toList(),
                content.getRules().stream().map(Table::row).toList());
    }

    private static Table read(Path file) {
        try {
            return of(file.getFileName().toString().replace(".dmn", ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same table with one piece of its text replaced; the piece must be there. */
    Table with(String piece, String replacement) {
        if (!xml.contains(piece)) {
            throw new IllegalArgumentException(file + " has no " + piece);
        }
        return of(file, xml.replace(piece, replacement));
    }

    /** The same table without one of its rows. */
    Table without(String ruleId) {
        return of(file, xml.replaceFirst("(?s)<rule id=\"" + ruleId + "\">.*?</rule>", ""));
    }

    @Override
    public String toString() {
        return file;
    }

    private static Clause clause(Input input) {
        var expression = input.getInputExpression();
        var allowed = input.getInputValues();
        return new Clause(
                expression.getText().getTextContent(),
                input.getLabel(),
                expression.getTypeRef(),
                allowed == null ? "" : allowed.getText().getTextContent());
    }

    private static Clause clause(Output output) {
        var allowed = output.getOutputValues();
        return new Clause(
                output.getName(),
                output.getLabel(),
                output.getTypeRef(),
                allowed == null ? "" : allowed.getText().getTextContent());
    }

    private static Row row(Rule rule) {
        return new Row(
                rule.getId(),
                rule.getDescription() == null ? "" : rule.getDescription().getTextContent(),
                rule.getInputEntries().stream().map(Table::text).toList(),
                rule.getOutputEntries().stream().map(Table::text).toList());
    }

    private static String text(DmnElement entry) {
        return entry.getTextContent().strip();
    }
}
