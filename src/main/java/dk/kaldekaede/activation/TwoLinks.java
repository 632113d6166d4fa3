package dk.kaldekaede.activation;

import dk.kaldekaede.rules.check.Finding;
import dk.kaldekaede.rules.check.MeaningCheck;
import dk.kaldekaede.rules.check.RowTexts;
import dk.kaldekaede.rules.table.Row;
import dk.kaldekaede.rules.table.RuleTable;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The two links of the chain that the table first-link names are not the same: each is the other's fallback (SF-5.1). */
@Component
class TwoLinks implements MeaningCheck {

    private static final String TABLE = "first-link";
    private static final String OTHER = "otherLink";

    @Override
    public List<Finding> of(RuleTable table) {
        List<Finding> findings = new ArrayList<>();
        if (table.decisionId().equals(TABLE)) {
            for (Row row : table.rows()) {
                List<String> first = RowTexts.answered(table, row, "firstLink");
                if (!first.isEmpty() && first.equals(RowTexts.answered(table, row, OTHER))) {
                    findings.add(Finding.error("sameTwice", first.get(0))
                            .at(
                                    row.id(),
                                    table.outputs().get(table.output(OTHER)).id()));
                }
            }
        }
        return findings;
    }
}
