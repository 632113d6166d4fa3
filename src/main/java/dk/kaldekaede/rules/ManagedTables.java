package dk.kaldekaede.rules;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables with their versions: what stands, what stood, and the one way in which another comes to stand. */
@Component
public class ManagedTables {

    private final PublishedTables published;
    private final RuleVersions versions;
    private final Clock clock;

    ManagedTables(PublishedTables published, RuleVersions versions, Clock clock) {
        this.published = published;
        this.versions = versions;
        this.clock = clock;
    }

    /** Every table, by its id in alphabetical order. */
    public List<TableInForce> all() {
        return published.newestOfAll().stream()
                .map(this::describe)
                .sorted(Comparator.comparing(TableInForce::decisionId))
                .toList();
    }

    /**
     * The table as it stands now.
     *
     * @throws NoSuchElementException when there is no such table
     */
    public TableInForce inForce(String decisionId) {
        require(decisionId);
        return describe(published.newest(decisionId));
    }

    /**
     * Every version, the newest first; those of one incident among them.
     *
     * @throws NoSuchElementException when there is no such table
     */
    public List<RuleVersion> versions(String decisionId) {
        require(decisionId);
        return published.versionsOf(decisionId).stream().map(this::kept).toList();
    }

    /**
     * The text of a version.
     *
     * @throws NoSuchElementException when there is no such version
     */
    public String xml(String decisionId, int version) {
        return published.versionsOf(decisionId).stream()
                .filter(table -> table.getVersion() == version)
                .findFirst()
                .map(published::text)
                .orElseThrow(() -> new NoSuchElementException("No version %d of %s".formatted(version, decisionId)));
    }

    /** Holds a table until the transaction ends: whoever else puts a version of it in force waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String decisionId) {
        versions.hold(decisionId);
    }

    /**
     * Puts a table in force: as the newest version, or for one incident alone. What is pinned stays pinned.
     *
     * @return the version it is now
     * @throws IllegalArgumentException when the text holds anything but this one table
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RuleVersion putInForce(NewRuleVersion table) {
        DecisionDefinition deployed =
                published.publishNext("rule-change " + table.draftId(), table.decisionId(), table.xml());
        RuleVersion version = new RuleVersion(
                table.decisionId(),
                deployed.getVersion(),
                TableDigest.of(table.xml()),
                table.incidentId() == null ? RuleOrigin.MANAGED : RuleOrigin.INCIDENT,
                table.author(),
                table.approver(),
                table.reason(),
                table.basedOn(),
                table.draftId(),
                table.incidentId(),
                table.approvedAt(),
                clock.instant());
        versions.add(version);
        return version;
    }

    private void require(String decisionId) {
        if (published.versionsOf(decisionId).isEmpty()) {
            throw new NoSuchElementException("No table " + decisionId);
        }
    }

    private TableInForce describe(DecisionDefinition table) {
        return new TableInForce(table.getKey(), table.getName(), kept(table));
    }

    /** A version of which nothing is kept was deployed past the application. */
    private RuleVersion kept(DecisionDefinition table) {
        return versions.find(table.getKey(), table.getVersion()).orElseGet(() -> earlier(table));
    }

    private RuleVersion earlier(DecisionDefinition table) {
        return RuleVersion.foundInForce(
                table.getKey(),
                table.getVersion(),
                TableDigest.of(published.text(table)),
                RuleOrigin.EARLIER,
                clock.instant());
    }
}
