package dk.kaldekaede.alerting;

import dk.kaldekaede.roster.RolePeople;
import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.RolePolicy;
import dk.kaldekaede.rules.check.Finding;
import dk.kaldekaede.rules.check.MeaningCheck;
import dk.kaldekaede.rules.table.RuleTable;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every role that a table names is in the roster, and somebody can be called in it. */
@Component
class RolesInTables implements MeaningCheck {

    private static final String ANY_LANGUAGE = "";

    private final RolePolicies policies;
    private final RolePeople people;
    private final Clock clock;

    RolesInTables(RolePolicies policies, RolePeople people, Clock clock) {
        this.policies = policies;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<Finding> of(RuleTable table) {
        return new NamedRoles(
                        policies.all().stream().map(RolePolicy::role).collect(Collectors.toSet()),
                        role -> !people.of(role, ANY_LANGUAGE, clock.instant()).isEmpty())
                .findings(table);
    }
}
