package dk.kaldekaede.rules.check;

import dk.kaldekaede.rules.table.RuleTable;
import dk.kaldekaede.rules.table.RuleTableXml;
import dk.kaldekaede.rules.table.Shipped;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A shipped table with a fault planted in its text, checked by an engine like the application's. */
public record CheckedTable(RuleTable table) {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    public static CheckedTable shipped(String name) {
        return new CheckedTable(Shipped.table(name));
    }

    static CheckedTable of(String xml) {
        return new CheckedTable(RuleTableXml.read(xml));
    }

    /** The same with the first place of a piece of its text replaced; the piece must be there. */
    public CheckedTable with(String piece, String replacement) {
        String xml = RuleTableXml.write(table, Shipped.xml(table.decisionId()));
        if (!xml.contains(piece)) {
            throw new IllegalArgumentException(table.decisionId() + " has no " + piece);
        }
        int at = xml.indexOf(piece);
        String changed = xml.substring(0, at) + replacement + xml.substring(at + piece.length());
        return new CheckedTable(RuleTableXml.read(changed));
    }

    CheckedTable without(String rowId) {
        return new CheckedTable(table.withRows(
                table.rows().stream().filter(row -> !row.id().equals(rowId)).toList()));
    }

    /** What the checks that need no feature say. */
    List<Finding> findings() {
        return checks().of(table);
    }

    List<String> codes() {
        return findings().stream().map(Finding::code).toList();
    }

    static TableChecks checks() {
        return new TableChecks(ENGINE, new StaticListableBeanFactory().getBeanProvider(MeaningCheck.class));
    }
}
