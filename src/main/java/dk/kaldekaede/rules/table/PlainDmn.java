package dk.kaldekaede.rules.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table as the least DMN that decides the same, for an engine that is only to try it. */
public final class PlainDmn {

    private static final String START = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="definitions" name="%1$s" namespace="try">
            <decision id="%1$s" name="%1$s"><variable id="v" name="%1$s" /><decisionTable id="table" hitPolicy="%2$s">
            """;
    private static final String END = "</decisionTable></decision></definitions>";

    private PlainDmn() {}

    /** The table with its own hit policy. */
    public static String of(RuleTable table) {
        return of(table, table.hitPolicy());
    }

    /** The table with another hit policy: COLLECT hands out every row that hits, where UNIQUE refuses the second. */
    public static String of(RuleTable table, String hitPolicy) {
        StringBuilder xml = new StringBuilder(START.formatted(safe(table.decisionId()), attributes(hitPolicy)));
        int inputs = table.inputs().size();
        for (int i = 0; i < inputs; i++) {
            xml.append(input("i" + i, table.inputs().get(i)));
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            xml.append(output("o" + i, table.outputs().get(i)));
        }
        for (int i = 0; i < table.rows().size(); i++) {
            xml.append(row("r" + i, table.rows().get(i)));
        }
        return xml.append(END).toString();
    }

    /** The position of a row by the id it has here, from 0. */
    public static int position(String ruleId) {
        return Integer.parseInt(ruleId.substring(1));
    }

    /** COLLECT may say after itself what becomes of what is collected. */
    private static String attributes(String hitPolicy) {
        return safe(hitPolicy).replaceFirst("^(COLLECT) (\\w+)$", "$1\" aggregation=\"$2");
    }

    private static String input(String id, Column column) {
        return "<input id=\"%s\"><inputExpression id=\"%se\"%s><text>%s</text></inputExpression>%s</input>\n"
                .formatted(id, id, type(column), safe(column.name()), allowed("inputValues", id, column.allowed()));
    }

    private static String output(String id, Column column) {
        return "<output id=\"%s\" name=\"%s\"%s>%s</output>\n"
                .formatted(id, safe(column.name()), type(column), allowed("outputValues", id, column.allowed()));
    }

    private static String type(Column column) {
        return column.type().isEmpty() ? "" : " typeRef=\"" + safe(column.type()) + "\"";
    }

    private static String allowed(String element, String id, String feel) {
        return feel.isEmpty() ? "" : "<%1$s id=\"%2$sv\"><text>%3$s</text></%1$s>".formatted(element, id, safe(feel));
    }

    private static String row(String id, Row row) {
        return "<rule id=\"%s\">%s%s</rule>\n"
                .formatted(
                        id, cells("inputEntry", id + "i", row.inputs()), cells("outputEntry", id + "o", row.outputs()));
    }

    private static String cells(String element, String id, List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(i ->
                        "<%1$s id=\"%2$s%3$d\"><text>%4$s</text></%1$s>".formatted(element, id, i, safe(cells.get(i))))
                .collect(Collectors.joining());
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
