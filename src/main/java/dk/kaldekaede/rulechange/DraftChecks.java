package dk.kaldekaede.rulechange;

import dk.kaldekaede.rulechange.RuleRefused.Why;
import dk.kaldekaede.rules.check.Finding;
import dk.kaldekaede.rules.check.Severity;
import dk.kaldekaede.rules.check.TableChecks;
import dk.kaldekaede.rules.table.RuleTableXml;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the checks of a table say of a draft. One by which the chain could break is neither submitted nor put in force. */
@Component
public class DraftChecks {

    private final TableChecks checks;

    DraftChecks(TableChecks checks) {
        this.checks = checks;
    }

    /** What is found in a text, the worst in front. */
    public List<Finding> of(String xml) {
        return checks.of(RuleTableXml.read(xml));
    }

    /**
     * Lets a text pass by which no chain breaks.
     *
     * @throws RuleRefused when a check finds an error
     */
    void requireSound(String xml) {
        long errors = of(xml).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        if (errors > 0) {
            throw new RuleRefused(Why.FAULTY, errors);
        }
    }
}
