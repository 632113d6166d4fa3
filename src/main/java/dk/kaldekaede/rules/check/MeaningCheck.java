package dk.kaldekaede.rules.check;

import dk.kaldekaede.rules.table.RuleTable;
import java.util.List;

/** What a table means to the feature that asks it: the feature offers this as a bean, and every check asks it. */
@FunctionalInterface
public interface MeaningCheck {

    /** What is wrong with what a table says; nothing when it is none of this feature's. */
    List<Finding> of(RuleTable table);
}
