package dk.kaldekaede.rules.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A table as DMN. Whatever comes from outside is refused unless it holds one plain table in FEEL. */
public final class RuleTableXml {

    /** A table of more rows than this nobody can read, and checking it takes too long. */
    static final int MOST_ROWS = 2_000;

    private static final Pattern HIT_POLICY =
            Pattern.compile("UNIQUE|FIRST|PRIORITY|ANY|RULE ORDER|OUTPUT ORDER|COLLECT( (SUM|COUNT|MIN|MAX))?");

    private RuleTableXml() {}

    /**
     * A file as text, whatever it says.
     *
     * @throws BadTable when it is too large or no UTF-8
     */
    public static String text(byte[] file) {
        return SafeXml.text(file);
    }

    /**
     * Reads a table from a file.
     *
     * @throws BadTable when it is none, or holds anything that is not a plain table
     */
    public static RuleTable read(byte[] xml) {
        return read(text(xml));
    }

    /**
     * Reads a table.
     *
     * @throws BadTable when it is none, or holds anything that is not a plain table
     */
    public static RuleTable read(String xml) {
        Document document = SafeXml.parse(xml);
        DmnContent.refuseAllButATable(document);
        return table(document);
    }

    /**
     * Reads what is to be a version of a known table.
     *
     * @param decisionId the key it has to have
     * @throws BadTable when it is none, holds anything else, or is another table
     */
    public static RuleTable read(String xml, String decisionId) {
        RuleTable table = read(xml);
        if (!table.decisionId().equals(decisionId)) {
            throw BadTable.because("key", decisionId, table.decisionId());
        }
        return table;
    }

    /**
     * Writes the rows of a table into the DMN it is a version of: columns, ids, labels, names and drawing stay as they
     * are there.
     *
     * @throws BadTable when {@code basedOnXml} is no table, or a row has not a cell for each of its columns
     */
    public static String write(RuleTable table, String basedOnXml) {
        Document document = SafeXml.parse(basedOnXml);
        DmnContent.refuseAllButATable(document);
        RuleTable basedOn = table(document);
        refuseRows(table.rows(), basedOn);
        new DmnRows(document, basedOn).replaceWith(table.rows());
        return SafeXml.write(document);
    }

    /** What of the columns and the hit policy is not as it was; the processes depend on all of it. */
    public static List<ColumnChange> sameColumns(RuleTable before, RuleTable after) {
        return ColumnChange.between(before, after);
    }

    /**
     * Refuses a table whose columns are not those the processes know.
     *
     * @throws BadTable with the first difference
     */
    public static void refuseChangedColumns(RuleTable before, RuleTable after) {
        sameColumns(before, after).stream().findFirst().ifPresent(change -> {
            throw change.refusal();
        });
    }

    private static RuleTable table(Document document) {
        Element decision = DmnElements.decision(document);
        Element content = DmnElements.decisionTable(document);
        List<Row> rows =
                DmnElements.named(content, "rule").map(RuleTableXml::row).toList();
        RuleTable table = new RuleTable(
                decision.getAttribute("id"),
                decision.getAttribute("name"),
                description(decision),
                hitPolicy(content),
                DmnElements.named(content, "input").map(RuleTableXml::input).toList(),
                DmnElements.named(content, "output").map(RuleTableXml::output).toList(),
                rows);
        refuseRows(rows, table);
        return table;
    }

    private static String hitPolicy(Element content) {
        String policy = content.getAttribute("hitPolicy");
        String aggregation = content.getAttribute("aggregation");
        String whole = ((policy.isEmpty() ? "UNIQUE" : policy) + " " + aggregation).strip();
        if (!HIT_POLICY.matcher(whole).matches()) {
            throw BadTable.because("hitPolicy", whole);
        }
        return whole;
    }

    static void refuseRows(List<Row> rows, RuleTable columns) {
        if (rows.size() > MOST_ROWS) {
            throw BadTable.because("rows", MOST_ROWS);
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.id().isBlank() || !ids.add(row.id())) {
                throw BadTable.because("rowId", i + 1).at(row.id(), null);
            }
            if (row.inputs().size() != columns.inputs().size()
                    || row.outputs().size() != columns.outputs().size()) {
                throw BadTable.because("cells", i + 1).at(row.id(), null);
            }
        }
    }

    private static Column input(Element input) {
        Element expression = DmnElements.first(input, "inputExpression").orElse(input);
        return new Column(
                input.getAttribute("id"),
                DmnElements.text(expression),
                input.getAttribute("label"),
                expression.getAttribute("typeRef"),
                allowed(input, "inputValues"));
    }

    private static Column output(Element output) {
        return new Column(
                output.getAttribute("id"),
                output.getAttribute("name"),
                output.getAttribute("label"),
                output.getAttribute("typeRef"),
                allowed(output, "outputValues"));
    }

    private static String allowed(Element column, String name) {
        return DmnElements.first(column, name).map(DmnElements::text).orElse("");
    }

    private static Row row(Element rule) {
        return new Row(
                rule.getAttribute("id"), cells(rule, "inputEntry"), cells(rule, "outputEntry"), description(rule));
    }

    private static List<String> cells(Element rule, String name) {
        Stream<Element> entries = DmnElements.named(rule, name);
        return entries.map(DmnElements::text).toList();
    }

    private static String description(Element element) {
        return DmnElements.first(element, "description")
                .map(text -> text.getTextContent().strip())
                .orElse("");
    }
}
