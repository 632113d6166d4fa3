package dk.kaldekaede.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A table comes in and out as DMN unchanged; whatever is no plain table is refused, saying what is wrong. */
class RuleTableXmlTest {

    private static final String XML = Shipped.xml("first-link");

    static List<String> tables() {
        return Shipped.names();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void readsEveryShippedTableAndWritesTheSame(String name) {
        String xml = Shipped.xml(name);
        RuleTable table = RuleTableXml.read(xml, name);

        String written = RuleTableXml.write(table, xml);

        assertThat(table.rows()).isNotEmpty();
        assertThat(RuleTableXml.read(written)).isEqualTo(table);
        assertThat(RuleTableXml.write(table, written)).isEqualTo(written);
        assertThat(written).contains("dmnElementRef=\"" + name + "\"").contains("historyTimeToLive=\"P1825D\"");
        assertThat(RuleTableXml.sameColumns(table, RuleTableXml.read(written))).isEmpty();
    }

    @Test
    void readsWhatPeopleSee() {
        RuleTable table = RuleTableXml.read(XML);

        assertThat(table.name()).isEqualTo("Hvem kontaktes først?");
        assertThat(table.hitPolicy()).isEqualTo("UNIQUE");
        assertThat(table.inputs().get(0).choices()).containsExactly("OFFICE_HOURS", "EVENING", "NIGHT");
        assertThat(table.rows().get(1).plan()).containsExactly("SF-5.1", "SF-5.2");
        assertThat(table.numberOf("rule_officeHoursNurse")).isEqualTo(2);
    }

    @Test
    void writesChangedAddedMovedAndRemovedRows() {
        RuleTable table = RuleTableXml.read(XML);
        List<Row> rows = new ArrayList<>(table.rows());
        rows.remove(0);
        Collections.swap(rows, 0, 1);
        rows.add(new Row("rule_new", List.of("\"NIGHT\"", "-", "< 3 & x"), List.of("\"a\"", "\"b\""), "Ny <række>."));
        Row last = rows.get(2);
        rows.set(2, new Row(last.id(), last.inputs(), List.of("\"x\"", "\"y\""), ""));

        String written = RuleTableXml.write(table.withRows(rows), XML);

        assertThat(RuleTableXml.read(written)).isEqualTo(table.withRows(rows));
        assertThat(written).contains("id=\"rule_officeHoursNurse_timeClass\"").doesNotContain("officeHoursChief");
        assertThat(RuleTableXml.write(table.withRows(rows), written)).isEqualTo(written);
    }

    @Test
    void doesNotWriteARowWithoutACellForEachColumn() {
        RuleTable table = RuleTableXml.read(XML);
        Row row = new Row("r", List.of("-"), List.of(), "");

        assertThat(refusal(() -> RuleTableXml.write(table.withRows(List.of(row)), XML))
                        .key())
                .isEqualTo("rules.bad.cells");
    }

    static Stream<Arguments> attacks() {
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        String body = XML.substring(XML.indexOf("<definitions"));
        return Stream.of(
                Arguments.of("external entity", "doctype", entity + body.replace("Danish", "&x;")),
                Arguments.of("bomb", "doctype", bomb + body),
                Arguments.of("parameter entity", "doctype", "<!DOCTYPE d SYSTEM \"http://x.invalid/d.dtd\">" + body),
                Arguments.of("deep", "xml", XML.replace("<decision ", "<d>".repeat(60) + "<decision ")),
                Arguments.of("cut off", "xml", XML.substring(0, 500)),
                Arguments.of("empty", "xml", ""),
                Arguments.of("no XML", "xml", "navn;nummer"),
                Arguments.of("BPMN", "notDmn", "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>"),
                Arguments.of("huge", "size", XML + " ".repeat(9 * 1024 * 1024)),
                Arguments.of("two decisions", "decisions", XML.replace("</definitions>", other() + "</definitions>")),
                Arguments.of("no decision", "decisions", XML.replaceAll("(?s)<decision .*</decision>", "")),
                Arguments.of("no table", "notTable", XML.replaceAll("(?s)<decisionTable .*</decisionTable>", "")),
                Arguments.of("literal", "notTable", literal()),
                Arguments.of(
                        "script", "language", with("<inputEntry ", "<inputEntry expressionLanguage=\"javascript\" ")),
                Arguments.of(
                        "groovy", "language", with("<outputEntry ", "<outputEntry expressionLanguage=\"groovy\" ")),
                Arguments.of(
                        "juel", "language", with("<inputExpression ", "<inputExpression expressionLanguage=\"juel\" ")),
                Arguments.of(
                        "all juel", "language", with("<definitions ", "<definitions expressionLanguage=\"juel\" ")),
                Arguments.of(
                        "java", "function", with("<text>true</text>", "<text>function(x) external {java: {}}</text>")),
                Arguments.of("juel text", "function", with("<text>true</text>", "<text>${x.exec()}</text>")),
                Arguments.of("brackets", "deep", with("<text>true</text>", "<text>" + "(".repeat(50) + "</text>")),
                Arguments.of("long", "long", with("<text>true</text>", "<text>" + "1,".repeat(3000) + "</text>")),
                Arguments.of("import", "element", with("<decision ", "<import importType=\"x\"/><decision ")),
                Arguments.of(
                        "business knowledge", "element", with("<decision ", "<businessKnowledgeModel/><decision ")),
                Arguments.of("context", "element", with("<decisionTable ", "<context/><decisionTable ")),
                Arguments.of("extension", "element", with("<decision ", "<c:run xmlns:c=\"http://x\"/><decision ")),
                Arguments.of("include", "element", with("<decision ", include() + "<decision ")),
                Arguments.of("hit policy", "hitPolicy", XML.replace("UNIQUE", "WHICHEVER")),
                Arguments.of("row without id", "rowId", XML.replace("<rule id=\"rule_officeHoursNurse\">", "<rule>")),
                Arguments.of(
                        "unknown column",
                        "cells",
                        with("<outputEntry ", "<inputEntry><text>-</text></inputEntry><outputEntry ")),
                Arguments.of("many rows", "rows", many()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void refuses(String attack, String reason, String xml) {
        BadTable refusal = refusal(() -> RuleTableXml.read(xml.getBytes(StandardCharsets.UTF_8)));

        assertThat(refusal.key()).isEqualTo("rules.bad." + reason);
        Words.assertSaidInBothLanguages(refusal.key(), refusal.arguments());
    }

    @Test
    void refusesOtherEncodingsThatCouldHideWhatTheTextSays() {
        assertThat(refusal(() -> RuleTableXml.read(XML.getBytes(StandardCharsets.UTF_16)))
                        .key())
                .isEqualTo("rules.bad.encoding");
        assertThat(refusal(() -> RuleTableXml.read(XML.getBytes(StandardCharsets.ISO_8859_1)))
                        .key())
                .isEqualTo("rules.bad.encoding");
    }

    @Test
    void refusesAnotherTable() {
        BadTable refusal = refusal(() -> RuleTableXml.read(XML, "place"));

        assertThat(refusal.key()).isEqualTo("rules.bad.key");
        assertThat(refusal.arguments()).containsExactly("place", "first-link");
    }

    @Test
    void pointsAtTheRow() {
        String xml = XML.replaceFirst("(rule_officeHoursNurse_nurseOnDuty\">\\s*)<text>true", "$1<text>function(x) x");

        assertThat(refusal(() -> RuleTableXml.read(xml)).rowId()).contains("rule_officeHoursNurse");
    }

    static Stream<Arguments> changedColumns() {
        return Stream.of(
                Arguments.of("hit_policy", XML.replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"")),
                Arguments.of("removed", XML.replace("name=\"otherLink\"", "name=\"second\"")),
                Arguments.of("type", XML.replaceFirst("typeRef=\"boolean\"", "typeRef=\"string\"")),
                Arguments.of("allowed", XML.replace(",\"NIGHT\"</text>", "</text>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changedColumns")
    void refusesAChangedColumn(String change, String xml) {
        BadTable refusal =
                refusal(() -> RuleTableXml.refuseChangedColumns(RuleTableXml.read(XML), RuleTableXml.read(xml)));

        assertThat(refusal.key()).isEqualTo("rules.bad.column." + change);
        Words.assertSaidInBothLanguages(refusal.key(), refusal.arguments());
    }

    private static BadTable refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        BadTable refusal = catchThrowableOfType(BadTable.class, reading);
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static String with(String piece, String replacement) {
        return XML.replaceFirst(piece, java.util.regex.Matcher.quoteReplacement(replacement));
    }

    private static String include() {
        return "<x:include xmlns:x=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>";
    }

    private static String other() {
        return "<decision id=\"b\" name=\"b\"><decisionTable id=\"t\"/></decision>";
    }

    private static String literal() {
        return XML.replaceAll(
                "(?s)<decisionTable .*</decisionTable>", "<literalExpression><text>1</text></literalExpression>");
    }

    private static String many() {
        String row = XML.substring(XML.indexOf("<rule "), XML.indexOf("</rule>") + 7);
        return XML.replace(row, row.repeat(2001));
    }
}
