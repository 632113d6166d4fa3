package dk.kaldekaede.rules.trial;

import dk.kaldekaede.rules.table.Column;
import dk.kaldekaede.rules.table.PlainDmn;
import dk.kaldekaede.rules.table.Row;
import dk.kaldekaede.rules.table.RuleTable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.springframework.stereotype.Component;

/** Asks a table that is in force nowhere, with the engine that the processes ask; nothing is written down. */
@Component
public class TableTrial {

    private static final String ROW = "rowThatHit";

    private final DmnEngine tables;

    TableTrial(DmnEngine tables) {
        this.tables = tables;
    }

    /**
     * What a table answers.
     *
     * @param rowIds every row that hits, in the table's order; a UNIQUE table in order has exactly one
     * @param outputs what the first of them answers, by the name of the column; empty when none hits
     */
    public record Outcome(List<String> rowIds, Map<String, Object> outputs) {

        public Outcome {
            rowIds = List.copyOf(rowIds);
        }
    }

    /** A table made ready to be asked many times. */
    public interface Asked {

        /**
         * Asks once.
         *
         * @param inputs by the name of the column
         * @throws IllegalArgumentException when a cell can not be read
         */
        Outcome ask(Map<String, Object> inputs);
    }

    /**
     * Makes a table ready to be asked.
     *
     * @throws IllegalArgumentException when the engine can not read it
     */
    public Asked ready(RuleTable table) {
        RuleTable numbered = numbered(table);
        try {
            byte[] xml = PlainDmn.of(numbered, "COLLECT").getBytes(StandardCharsets.UTF_8);
            DmnDecision decision =
                    tables.parseDecisions(new ByteArrayInputStream(xml)).get(0);
            return inputs -> ask(table, decision, inputs);
        } catch (DmnEngineException e) {
            throw new IllegalArgumentException("The engine can not read " + table.decisionId(), e);
        }
    }

    /** Asks a table once; see {@link #ready}. */
    public Outcome evaluate(RuleTable table, Map<String, Object> inputs) {
        return ready(table).ask(inputs);
    }

    private Outcome ask(RuleTable table, DmnDecision decision, Map<String, Object> inputs) {
        try {
            List<DmnDecisionResultEntries> hits = new ArrayList<>(tables.evaluateDecision(decision, inputs));
            hits.sort(Comparator.comparingInt(TableTrial::position));
            List<String> rows = hits.stream()
                    .map(hit -> table.rows().get(position(hit)).id())
                    .toList();
            Map<String, Object> outputs = new LinkedHashMap<>();
            hits.stream().findFirst().ifPresent(first -> outputs.putAll(first.getEntryMap()));
            outputs.remove(ROW);
            return new Outcome(rows, outputs);
        } catch (RuntimeException e) {
            // What FEEL throws is none of the engine's public exceptions.
            throw new IllegalArgumentException("A cell of " + table.decisionId() + " can not be read", e);
        }
    }

    private static int position(DmnDecisionResultEntries hit) {
        return ((Number) hit.getEntry(ROW)).intValue();
    }

    /** Each row answers its own position too: the engine says what hit only to listeners. */
    private static RuleTable numbered(RuleTable table) {
        var outputs = new ArrayList<>(table.outputs());
        outputs.add(new Column(ROW, ROW, ROW, "integer", ""));
        var rows = IntStream.range(0, table.rows().size())
                .mapToObj(i -> {
                    var row = table.rows().get(i);
                    var answers = new ArrayList<>(row.outputs());
                    answers.add(String.valueOf(i));
                    return new Row(row.id(), row.inputs(), answers, "");
                })
                .toList();
        return new RuleTable(table.decisionId(), table.name(), "", table.hitPolicy(), table.inputs(), outputs, rows);
    }
}
