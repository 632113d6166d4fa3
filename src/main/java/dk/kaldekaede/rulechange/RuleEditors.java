package dk.kaldekaede.rulechange;

import dk.kaldekaede.roster.CurrentPerson;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Who may change which table: managers, and where an operator has said so only those of them in a group. */
@Component
@EnableConfigurationProperties(RuleEditors.Settings.class)
public class RuleEditors {

    /** The group that changes tables. */
    public static final String MANAGER = "manager";

    private final CurrentPerson current;
    private final Map<String, String> groups;

    RuleEditors(CurrentPerson current, Settings settings) {
        this.current = current;
        this.groups = settings.editors() == null ? Map.of() : settings.editors();
    }

    /**
     * What an operator can set.
     *
     * @param editors the group that a manager has to be in as well, by the table's id
     */
    @ConfigurationProperties("kaldekaede.rules")
    record Settings(Map<String, String> editors) {}

    /** The group whose members change this table. */
    public String groupOf(String decisionId) {
        return groups.getOrDefault(decisionId, MANAGER);
    }

    /** Whether whoever is logged in may change this table. */
    public boolean mayEdit(String decisionId) {
        return current.isIn(MANAGER) && current.isIn(groupOf(decisionId));
    }

    /**
     * Whoever is logged in, who may change this table.
     *
     * @throws RuleRefused when she may not
     */
    public String require(String decisionId) {
        if (!mayEdit(decisionId)) {
            throw new RuleRefused(RuleRefused.Why.NOT_YOURS);
        }
        return current.user();
    }
}
