package dk.kaldekaede.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a table everything that can make a difference: every listed value, yes and no, and for whole numbers each number
 * that stands in a cell with its neighbours, within what the column allows. Exactly one row has to hit each time. In a
 * table with very many columns, where every row that the first answer leaves over is silent on a column, one of its
 * values stands for all.
 */
final class TableSweep {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final String FACT = "fact";
    private static final String ANY = "-";

    /** So many questions are asked one by one. */
    private static final long MOST = 20_000;

    private final Table table;
    private final TableRunner runner;
    private final List<String> findings = new ArrayList<>();
    private final Set<String> hit = new TreeSet<>();
    private final List<Set<Object>> values = new ArrayList<>();
    private int asked;

    private TableSweep(Table table) {
        this.table = table;
        this.runner = new TableRunner(table);
        for (int column = 0; column < table.inputs().size(); column++) {
            values.add(valuesOf(table.inputs().get(column), column));
        }
    }

    /** What a sweep came to: questions asked, rows that ever hit, and the questions without exactly one row. */
    record Result(int asked, Set<String> hit, List<String> findings) {}

    static Result of(Table table) {
        TableSweep sweep = new TableSweep(table);
        sweep.ask(0, new LinkedHashMap<>());
        return new Result(sweep.asked, sweep.hit, sweep.findings);
    }

    private void ask(int column, Map<String, Object> facts) {
        if (column < values.size()) {
            Set<Object> all = values.get(column);
            for (Object value :
                    matters(column, facts) ? all : Set.of(all.iterator().next())) {
                facts.put(table.inputs().get(column).name(), value);
                ask(column + 1, facts);
            }
            return;
        }
        asked++;
        List<String> rows = runner.ask(facts).rows();
        hit.addAll(rows);
        if (rows.isEmpty()) {
            findings.add("gap at " + facts);
        } else if (rows.size() > 1) {
            findings.add("overlap of " + rows + " at " + facts);
        }
    }

    /** Whether a column can make a difference: some row that the first answer leaves over says something in it. */
    private boolean matters(int column, Map<String, Object> facts) {
        if (possible() <= MOST) {
            return true;
        }
        Object first = facts.get(table.inputs().get(0).name());
        return table.rows().stream()
                .filter(row -> column == 0 || mayHit(row.inputs().get(0), first))
                .anyMatch(row -> !row.inputs().get(column).strip().equals(ANY));
    }

    private long possible() {
        return values.stream().mapToLong(Set::size).reduce(1, Math::multiplyExact);
    }

    private static boolean mayHit(String cell, Object value) {
        boolean listed = cell.contains("\"" + value + "\"");
        return !(value instanceof String) || cell.strip().equals(ANY) || listed != cell.contains("not(");
    }

    private Set<Object> valuesOf(Table.Clause input, int column) {
        return switch (input.type()) {
            case "boolean" -> Set.of(true, false);
            case "string" -> listedValues(input);
            case "integer" -> numbersAround(input, column);
            default -> throw new IllegalStateException(table + " asks a " + input.type() + ", which no sweep knows");
        };
    }

    private Set<Object> listedValues(Table.Clause input) {
        Set<Object> values = new TreeSet<>();
        TEXT.matcher(input.allowed()).results().forEach(hit -> values.add(hit.group(1)));
        if (values.isEmpty()) {
            throw new IllegalStateException("%s lists no values for %s".formatted(table, input.name()));
        }
        return values;
    }

    private Set<Object> numbersAround(Table.Clause input, int column) {
        Set<Object> numbers = new TreeSet<>(List.of(-1_000_000, 1_000_000));
        List<String> cells = new ArrayList<>(List.of(input.allowed()));
        table.rows().forEach(row -> cells.add(row.inputs().get(column)));
        for (String cell : cells) {
            Matcher number = NUMBER.matcher(cell.replace("..", " "));
            while (number.find()) {
                int value = Integer.parseInt(number.group());
                numbers.addAll(List.of(value - 1, value, value + 1));
            }
        }
        if (!input.allowed().isEmpty()) {
            TableRunner domain = new TableRunner(tableOfOneCell(input));
            numbers.removeIf(number -> domain.ask(Map.of(FACT, number)).rows().isEmpty());
        }
        return numbers;
    }

    private static Table tableOfOneCell(Table.Clause input) {
        String cell = input.allowed().replace("<", "&lt;").replace(">", "&gt;");
        return Table.of("domain", """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="d">
                  <decision id="domain" name="domain">
                    <decisionTable id="t" hitPolicy="UNIQUE">
                      <input id="i"><inputExpression id="e" typeRef="integer"><text>%s</text></inputExpression></input>
                      <output id="o" name="inside" typeRef="boolean" />
                      <rule id="r">
                        <inputEntry id="ic"><text>%s</text></inputEntry>
                        <outputEntry id="oc"><text>true</text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(FACT, cell));
    }
}
