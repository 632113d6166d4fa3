package dk.kaldekaede.rules;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Gives an engine the tables it does not have yet. A table that has any version is left alone: the engine's
 * auto-deployment would put the shipped one back over what a manager decided. Versions of which nothing is kept yet, new
 * ones and those from before this was kept, are entered. Runs before jobs and web requests start.
 */
@Component
class PackagedTables implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(PackagedTables.class);
    private static final String DEPLOYMENT = "packaged-tables";

    private final PublishedTables published;
    private final ShippedTables shipped;
    private final RuleVersions versions;
    private final Clock clock;

    PackagedTables(PublishedTables published, ShippedTables shipped, RuleVersions versions, Clock clock) {
        this.published = published;
        this.shipped = shipped;
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, String> missing = new TreeMap<>(shipped.all());
        missing.keySet().removeAll(published.currentVersions().keySet());
        if (!missing.isEmpty()) {
            Map<String, String> files = new TreeMap<>();
            missing.forEach((table, xml) -> files.put(table + ".dmn", xml));
            published.publish(DEPLOYMENT, files);
            LOG.info("Seeded the packaged tables {}", files.keySet());
        }
        published.currentVersions().keySet().forEach(this::enter);
    }

    private void enter(String decisionId) {
        List<DecisionDefinition> all = published.versionsOf(decisionId);
        all.stream()
                .filter(table -> versions.find(decisionId, table.getVersion()).isEmpty())
                .forEach(table -> unlessThere(() -> versions.add(version(table))));
        if (!versions.isKnown(decisionId)) {
            String digest = all.stream()
                    .filter(this::isPackaged)
                    .findFirst()
                    .map(table -> TableDigest.of(published.text(table)))
                    .orElse(null);
            unlessThere(() -> versions.know(decisionId, digest));
        }
    }

    private RuleVersion version(DecisionDefinition table) {
        return RuleVersion.foundInForce(
                table.getKey(),
                table.getVersion(),
                TableDigest.of(published.text(table)),
                isPackaged(table) ? RuleOrigin.SHIPPED : RuleOrigin.EARLIER,
                clock.instant());
    }

    private boolean isPackaged(DecisionDefinition table) {
        return DEPLOYMENT.equals(published.deploymentOf(table));
    }

    /** Another node may start at the same time and be quicker by a moment. */
    private static void unlessThere(Runnable insert) {
        try {
            insert.run();
        } catch (DuplicateKeyException e) {
            LOG.debug("Another node has entered it", e);
        }
    }
}
