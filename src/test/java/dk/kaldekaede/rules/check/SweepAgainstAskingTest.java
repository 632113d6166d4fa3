package dk.kaldekaede.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.rules.table.Column;
import dk.kaldekaede.rules.table.Row;
import dk.kaldekaede.rules.table.RuleTable;
import dk.kaldekaede.rules.trial.TableTrial;
import dk.kaldekaede.rules.trial.TrialOfTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Over many tables made at random, the sweep sees a gap and an overlap exactly where asking everything does. */
class SweepAgainstAskingTest {

    private static final int TABLES = 80;
    private static final List<String> TEXTS = List.of("\"A\"", "\"B\"", "\"A\",\"B\"", "not(\"C\")", "-", "\"C\"");
    private static final List<String> TRUTHS = List.of("true", "false", "-", "-");
    private static final List<Column> ASKED = List.of(
            new Column("i1", "kind", "Slags", "string", "\"A\",\"B\",\"C\""),
            new Column("i2", "acute", "Haster?", "boolean", ""),
            new Column("i3", "number", "Antal", "integer", "[0..12]"));
    private static final List<Column> ANSWERED = List.of(new Column("o", "answer", "Svar", "integer", ""));

    private final Random random = new Random(20_261_123);

    @Test
    void seesWhatAskingEverythingSees() {
        Set<String> met = new TreeSet<>();
        for (int i = 0; i < TABLES; i++) {
            RuleTable table = table();
            Set<String> asked = asking(table);
            Set<String> swept = CheckedTable.checks().of(table).stream()
                    .map(Finding::code)
                    .filter(Set.of("gap", "overlap")::contains)
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(swept).as("%s", table.rows()).isEqualTo(asked);
            met.addAll(asked.isEmpty() ? Set.of("sound") : asked);
        }
        assertThat(met).containsExactly("gap", "overlap", "sound");
    }

    private Set<String> asking(RuleTable table) {
        TableTrial.Asked ready = TrialOfTables.trial().ready(table);
        Set<String> seen = new TreeSet<>();
        for (String kind : List.of("A", "B", "C")) {
            for (boolean acute : new boolean[] {true, false}) {
                for (int number = 0; number <= 12; number++) {
                    Map<String, Object> facts = new HashMap<>(Map.of("kind", kind, "acute", acute, "number", number));
                    int hits = ready.ask(facts).rowIds().size();
                    if (hits != 1) {
                        seen.add(hits == 0 ? "gap" : "overlap");
                    }
                }
            }
        }
        return seen;
    }

    /** A sound table, or one with a cell that something else has been put into. */
    private RuleTable table() {
        int split = 1 + random.nextInt(11);
        List<List<String>> cells = new ArrayList<>(List.of(
                new ArrayList<>(List.of("\"A\"", "true", "< " + split)),
                new ArrayList<>(List.of("\"A\"", "true", "[" + split + "..12]")),
                new ArrayList<>(List.of("\"A\"", "false", "-")),
                new ArrayList<>(List.of("not(\"A\")", "-", "<= " + split)),
                new ArrayList<>(List.of("\"B\",\"C\"", "-", "> " + split))));
        for (int faults = random.nextInt(3); faults > 0; faults--) {
            List<String> row = cells.get(random.nextInt(cells.size()));
            int column = random.nextInt(row.size());
            row.set(column, List.of(one(TEXTS), one(TRUTHS), numbers(split)).get(column));
        }
        List<Row> rows = IntStream.range(0, cells.size())
                .mapToObj(i -> new Row("r" + i, cells.get(i), List.of(String.valueOf(i)), "Tilfældig. Plan: SF-5.1."))
                .toList();
        return new RuleTable("random", "n", "d", "UNIQUE", ASKED, ANSWERED, rows);
    }

    private String numbers(int split) {
        return one(List.of(
                "-",
                "< " + split,
                ">= " + split,
                "<= " + split,
                "> " + split,
                "[0.." + split + ")",
                "(" + split + "..12]",
                split + "," + (split + 1),
                "not(" + split + ")"));
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
