package dk.kaldekaede.engine.seed;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts in place, at every start and before the first request, what the application cannot do without. Everything is
 * added only where it is missing, and only one node at a time does it.
 */
@Component
class Seeding implements SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final GroupSeed groups;
    private final AuthorizationSeed authorizations;
    private final FilterSeed filters;
    private final AccountSeed accounts;
    private final DemoPeople people;
    private final DemoCrew crew;
    private final DemoRoster roster;
    private final PolicySeed policies;
    private final boolean demo;
    private final boolean demoCrew;

    Seeding(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            GroupSeed groups,
            AuthorizationSeed authorizations,
            FilterSeed filters,
            AccountSeed accounts,
            DemoPeople people,
            DemoCrew crew,
            DemoRoster roster,
            PolicySeed policies,
            @Value("${kaldekaede.demo}") boolean demo,
            @Value("${kaldekaede.demo-crew}") boolean demoCrew) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.groups = groups;
        this.authorizations = authorizations;
        this.filters = filters;
        this.accounts = accounts;
        this.people = people;
        this.crew = crew;
        this.roster = roster;
        this.policies = policies;
        this.demo = demo;
        this.demoCrew = demoCrew;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> seed());
    }

    private void seed() {
        jdbc.sql("select value_ from act_ge_property where name_ = 'startup.lock' for update")
                .query(String.class)
                .single();
        groups.addMissing();
        filters.addMissing();
        authorizations.addMissing();
        if (demo) {
            accounts.addDemonstration();
            people.addMissing();
            roster.addMissing();
            if (demoCrew) {
                crew.addMissing();
            }
        } else {
            accounts.addFirstAdmin();
        }
        policies.addMissing();
    }
}
