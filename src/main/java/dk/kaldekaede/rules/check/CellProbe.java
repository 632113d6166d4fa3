package dk.kaldekaede.rules.check;

import dk.kaldekaede.rules.table.Column;
import dk.kaldekaede.rules.table.PlainDmn;
import dk.kaldekaede.rules.table.Row;
import dk.kaldekaede.rules.table.RuleTable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;

/** Asks the engine about single cells, many at a time: each becomes a row of a table of one column. */
final class CellProbe {

    private static final String ASKED = "asked";
    private static final String ANSWER = "answer";

    private final DmnEngine tables;

    CellProbe(DmnEngine tables) {
        this.tables = tables;
    }

    /**
     * Which cells of a column hit each value.
     *
     * @return for each value, the positions of the cells that hit
     * @throws RuntimeException the engine's or FEEL's own, when a cell can not be read
     */
    List<BitSet> hits(Column column, List<String> cells, List<Object> values) {
        List<Row> rows = IntStream.range(0, cells.size())
                .mapToObj(i -> new Row("r" + i, List.of(any(cells.get(i))), List.of(String.valueOf(i)), ""))
                .toList();
        DmnDecision decision = decision(column.type(), column.name(), "integer", rows);
        return values.stream()
                .map(value -> hits(decision, column.name(), value))
                .toList();
    }

    /** The cells that the engine can not read; the whole lot is asked first, and halves only when it fails. */
    List<String> unreadable(Column column, List<String> cells, Object value) {
        return unreadable(cells, some -> hits(column, some, Collections.singletonList(value)));
    }

    /** The answers that the engine can not read. */
    List<String> unreadableAnswers(List<String> cells) {
        return unreadable(cells, this::answers);
    }

    /** What cells of answers come to, whatever the column's type; null where nothing does. */
    List<Object> answers(List<String> cells) {
        List<Row> rows = IntStream.range(0, cells.size())
                .mapToObj(i -> new Row("r" + i, List.of("-"), List.of(cells.get(i)), ""))
                .toList();
        List<Object> answers = new ArrayList<>();
        tables.evaluateDecision(decision("boolean", ASKED, "", rows), Collections.singletonMap(ASKED, true))
                .forEach(entry -> answers.add(entry.getEntry(ANSWER)));
        return answers;
    }

    private static List<String> unreadable(List<String> cells, Consumer<List<String>> ask) {
        if (cells.isEmpty()) {
            return List.of();
        }
        try {
            ask.accept(cells);
            return List.of();
        } catch (RuntimeException e) {
            // What FEEL throws is none of the engine's public exceptions.
            if (cells.size() == 1) {
                return cells;
            }
            int half = cells.size() / 2;
            List<String> found = new ArrayList<>(unreadable(cells.subList(0, half), ask));
            found.addAll(unreadable(cells.subList(half, cells.size()), ask));
            return found;
        }
    }

    private BitSet hits(DmnDecision decision, String name, Object value) {
        DmnDecisionResult result = tables.evaluateDecision(decision, Collections.singletonMap(name, value));
        BitSet hits = new BitSet();
        result.forEach(entry -> hits.set(((Number) entry.getEntry(ANSWER)).intValue()));
        return hits;
    }

    private DmnDecision decision(String type, String name, String answerType, List<Row> rows) {
        RuleTable probe = new RuleTable(
                "probe",
                "probe",
                "",
                "COLLECT",
                List.of(new Column("i", name, "", type, "")),
                List.of(new Column("o", ANSWER, "", answerType, "")),
                rows);
        byte[] xml = PlainDmn.of(probe).getBytes(StandardCharsets.UTF_8);
        return tables.parseDecisions(new ByteArrayInputStream(xml)).get(0);
    }

    private static String any(String cell) {
        return cell.isBlank() ? "-" : cell;
    }
}
