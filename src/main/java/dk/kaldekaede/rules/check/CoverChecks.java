package dk.kaldekaede.rules.check;

import dk.kaldekaede.rules.table.Row;
import dk.kaldekaede.rules.table.RuleTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the rows cover together: gaps, overlaps, rows that never hit. The sweep decides; a second opinion is heard. */
final class CoverChecks {

    /** So many examples of a kind tell what is wrong. */
    private static final int MOST = 10;

    private static final Set<String> ONE_ROW_ONLY = Set.of("UNIQUE", "ANY");
    private static final Set<String> FIRST_WINS = Set.of("FIRST");
    private static final String LISTS = "COLLECT";

    private final RuleTable table;
    private final List<ColumnCover> columns;
    private final List<List<BitSet>> choices;
    private final List<Finding> findings = new ArrayList<>();

    CoverChecks(RuleTable table, CellProbe engine) {
        this.table = table;
        this.columns = IntStream.range(0, table.inputs().size())
                .mapToObj(i -> ColumnCover.of(table, i, engine))
                .toList();
        this.choices = IntStream.range(0, table.rows().size())
                .mapToObj(row -> columns.stream().map(column -> column.of(row)).toList())
                .toList();
    }

    List<Finding> findings() {
        boolean swept = columns.stream().noneMatch(column -> column.choices().isEmpty());
        if (swept) {
            never();
            hidden();
            overlaps();
            gaps();
        } else {
            columns.stream()
                    .filter(column -> column.choices().isEmpty())
                    .forEach(column -> findings.add(
                            Finding.info("notSwept", column.column().label())
                                    .at(null, column.column().id())));
        }
        findings.addAll(SecondOpinion.on(table, codes()));
        return findings;
    }

    private Set<String> codes() {
        return findings.stream().map(Finding::code).collect(Collectors.toSet());
    }

    private void gaps() {
        BitSet all = new BitSet();
        all.set(0, table.rows().size());
        Sweep.Result result = Sweep.of(columns, table.rows().size(), all, Sweep.everything(columns), MOST);
        Severity severity = table.hitPolicy().startsWith(LISTS) ? Severity.WARNING : Severity.ERROR;
        for (List<Object> missing : result.missing()) {
            Map<String, String> example = example(missing);
            findings.add(Finding.of(severity, "gap", words(example)).shownBy(example));
        }
        if (!result.complete()) {
            findings.add(Finding.info(result.missing().size() >= MOST ? "moreGaps" : "tooLarge"));
        }
    }

    private void overlaps() {
        if (!ONE_ROW_ONLY.contains(table.hitPolicy())) {
            return;
        }
        int found = 0;
        for (int one = 0; one < table.rows().size(); one++) {
            for (int other = one + 1; other < table.rows().size(); other++) {
                List<Object> shared = shared(one, other);
                if (!shared.isEmpty() && !sameAnswer(one, other)) {
                    if (++found > MOST) {
                        findings.add(Finding.info("moreOverlaps"));
                        return;
                    }
                    Map<String, String> example = example(shared);
                    findings.add(Finding.error("overlap", one + 1, other + 1, words(example))
                            .at(table.rows().get(other).id(), null)
                            .shownBy(example));
                }
            }
        }
    }

    /** A case that both rows hit; nothing when there is none. */
    private List<Object> shared(int one, int other) {
        List<Object> shared = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            BitSet both = (BitSet) choices.get(one).get(i).clone();
            both.and(choices.get(other).get(i));
            if (both.isEmpty()) {
                return List.of();
            }
            shared.add(columns.get(i).choices().get(both.nextSetBit(0)).value());
        }
        return shared;
    }

    /** ANY lets rows overlap that answer the same. */
    private boolean sameAnswer(int one, int other) {
        return table.hitPolicy().equals("ANY")
                && table.rows()
                        .get(one)
                        .outputs()
                        .equals(table.rows().get(other).outputs());
    }

    private void never() {
        for (int row = 0; row < table.rows().size(); row++) {
            for (int i = 0; i < columns.size(); i++) {
                String cell = table.rows().get(row).inputs().get(i);
                if (choices.get(row).get(i).isEmpty() && !PlainCell.isBareWord(cell)) {
                    findings.add(Finding.warning("never", row + 1, cell)
                            .at(
                                    table.rows().get(row).id(),
                                    columns.get(i).column().id()));
                }
            }
        }
    }

    /** Where the first row that hits wins, one below others may never come to its turn. */
    private void hidden() {
        if (!FIRST_WINS.contains(table.hitPolicy())) {
            return;
        }
        for (int row = 1; row < table.rows().size(); row++) {
            BitSet above = new BitSet();
            above.set(0, row);
            boolean canHit = choices.get(row).stream().noneMatch(BitSet::isEmpty);
            Sweep.Result left = Sweep.of(columns, table.rows().size(), above, choices.get(row), 1);
            if (canHit && left.missing().isEmpty() && left.complete()) {
                Row hidden = table.rows().get(row);
                findings.add(Finding.warning("hidden", row + 1).at(hidden.id(), null));
            }
        }
    }

    private Map<String, String> example(List<Object> asked) {
        Map<String, String> example = new LinkedHashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            example.put(columns.get(i).column().label(), String.valueOf(asked.get(i)));
        }
        return example;
    }

    private static String words(Map<String, String> example) {
        return example.entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("; "));
    }
}
