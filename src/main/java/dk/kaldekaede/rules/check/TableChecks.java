package dk.kaldekaede.rules.check;

import dk.kaldekaede.rules.table.RuleTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that is checked of a table before it is in force. */
@Component
public class TableChecks {

    private final CellProbe cells;
    private final ObjectProvider<MeaningCheck> meanings;

    TableChecks(DmnEngine tables, ObjectProvider<MeaningCheck> meanings) {
        this.cells = new CellProbe(tables);
        this.meanings = meanings;
    }

    /** What is wrong, the worst in front; within a severity as it stands in the table. */
    public List<Finding> of(RuleTable table) {
        List<Finding> findings = new ArrayList<>(new CellChecks(table, cells).findings());
        boolean readable = findings.stream().noneMatch(finding -> finding.code().equals(CellChecks.UNREADABLE));
        if (readable) {
            findings.addAll(new CoverChecks(table, cells).findings());
        } else {
            findings.add(Finding.info("notSweptUnreadable"));
        }
        findings.addAll(Deadlines.findings(table));
        findings.addAll(Amounts.findings(table));
        meanings.orderedStream().forEach(meaning -> findings.addAll(meaning.of(table)));
        findings.sort(
                Comparator.comparing(Finding::severity).thenComparingInt(finding -> table.numberOf(finding.rowId())));
        return List.copyOf(findings);
    }
}
