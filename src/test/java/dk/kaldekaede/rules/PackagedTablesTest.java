package dk.kaldekaede.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The shipped tables are a first proposal: what a municipality has decided itself stands. */
class PackagedTablesTest {

    private static final List<String> TABLES = List.of(
            "activation-decision",
            "call-out-policy",
            "decision-deadline",
            "effort-leadership",
            "effort-tasks",
            "escalation-policy",
            "first-link",
            "incident-size",
            "interpreters",
            "message-policy",
            "partners",
            "place",
            "shortage",
            "staffing-crisis-support",
            "staffing-social-work",
            "time-class");

    @Test
    void seedsEveryTableOfAnEmptyEngineOnce() {
        try (var first = RulesSlice.startOn("seed-once", true)) {
            assertThat(first.getBean(PublishedTables.class).currentVersions())
                    .containsOnlyKeys(TABLES)
                    .allSatisfy((table, version) -> assertThat(version).isEqualTo(1));
        }
        try (var again = RulesSlice.startOn("seed-once", false)) {
            assertThat(again.getBean(RepositoryService.class)
                            .createDeploymentQuery()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void leavesAManagersTableAloneAtTheNextStart() {
        try (var first = RulesSlice.startOn("managed", true)) {
            first.getBean(PublishedTables.class).publish("manager", Map.of("incident-size.dmn", managersTable()));
        }
        try (var again = RulesSlice.startOn("managed", false)) {
            assertThat(again.getBean(PublishedTables.class).currentVersions()).containsEntry("incident-size", 2);
            var size = again.getBean(DecisionService.class)
                    .evaluateDecisionTableByKey("incident-size", Map.of("affectedPeople", 30));
            assertThat(size.<String>getSingleEntry()).isEqualTo("FEW");
            assertThat(again.getBean(ManagedTables.class).versions("incident-size"))
                    .as("entered by this start, as after an upgrade from before versions were kept")
                    .extracting(RuleVersion::origin)
                    .containsExactly(RuleOrigin.EARLIER, RuleOrigin.SHIPPED);
        }
    }

    @Test
    void saysOnceThatAShippedTableHasChanged() throws IOException {
        String shipped = Files.readString(Path.of("dmn/incident-size.dmn"));
        try (var first = RulesSlice.startOn("changed-default", true)) {
            var transaction = new TransactionTemplate(first.getBean(PlatformTransactionManager.class));
            var tables = first.getBean(ShippedTables.class);

            assertThat(transaction.<Boolean>execute(status -> tables.isNews("incident-size", shipped)))
                    .isFalse();
            assertThat(transaction.<Boolean>execute(status -> tables.isNews("incident-size", managersTable())))
                    .isTrue();
            assertThat(transaction.<Boolean>execute(status -> tables.isNews("incident-size", managersTable())))
                    .isFalse();
        }
    }

    @Test
    void seedsOnlyTheTableThatIsMissing() {
        try (var first = RulesSlice.startOn("one-missing", true)) {
            var repository = first.getBean(RepositoryService.class);
            first.getBean(PublishedTables.class).publish("manager", Map.of("incident-size.dmn", managersTable()));
            var seeded = repository
                    .createDeploymentQuery()
                    .deploymentName("packaged-tables")
                    .singleResult();
            repository.deleteDeployment(seeded.getId(), true);
        }
        try (var again = RulesSlice.startOn("one-missing", false)) {
            var tables = again.getBean(PublishedTables.class).currentVersions();
            assertThat(tables).containsOnlyKeys(TABLES);
            assertThat(again.getBean(DecisionService.class)
                            .evaluateDecisionTableByKey("incident-size", Map.of("affectedPeople", 30))
                            .<String>getSingleEntry())
                    .isEqualTo("FEW");
        }
    }

    @Test
    void twoNodesThatSeedAtOnceAgreeOnVersionOne() throws IOException {
        try (var node = RulesSlice.startOn("two-nodes-of-tables", true)) {
            Map<String, String> shipped = Map.of("place.dmn", Files.readString(Path.of("dmn/place.dmn")));
            var published = node.getBean(PublishedTables.class);
            published.publish("race", shipped);
            int version = published.currentVersions().get("place");

            published.publish("race", shipped);

            assertThat(published.currentVersions()).containsEntry("place", version);
        }
    }

    private static String managersTable() {
        try {
            return Files.readString(Path.of("dmn/incident-size.dmn"))
                    .replace("[2..9]", "[2..49]")
                    .replace("&gt;= 10", "&gt;= 50");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
