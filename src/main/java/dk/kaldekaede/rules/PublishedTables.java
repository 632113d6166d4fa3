package dk.kaldekaede.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.stereotype.Component;

/**
 * The tables as the engine has them: the one place where tables are deployed. A version that stands for one incident
 * alone is no answer to the question for the newest (ADR 68).
 */
@Component
class PublishedTables {

    private final RepositoryService repository;
    private final RuleVersions versions;

    /** Definitions known to stand for all incidents: what a version stands for never changes. */
    private final Set<String> forAll = ConcurrentHashMap.newKeySet();

    PublishedTables(RepositoryService repository, RuleVersions versions) {
        this.repository = repository;
        this.versions = versions;
    }

    /** The newest version of every table, by the table's id in alphabetical order. */
    Map<String, Integer> currentVersions() {
        Map<String, Integer> current = new TreeMap<>();
        newestOfAll().forEach(table -> current.put(table.getKey(), table.getVersion()));
        return current;
    }

    /** The newest version of every table. */
    List<DecisionDefinition> newestOfAll() {
        return repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(table -> standsForAll(table) ? table : newest(table.getKey()))
                .toList();
    }

    /**
     * The newest version of a table.
     *
     * @throws IllegalStateException when there is none
     */
    DecisionDefinition newest(String key) {
        DecisionDefinition last = of(key).latestVersion().singleResult();
        if (last != null && standsForAll(last)) {
            return last;
        }
        return versionsOf(key).stream()
                .filter(this::standsForAll)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No table %s is published".formatted(key)));
    }

    /**
     * One version of a table.
     *
     * @throws IllegalStateException when there is none
     */
    DecisionDefinition version(String key, int version) {
        DecisionDefinition table = of(key).decisionDefinitionVersion(version).singleResult();
        if (table == null) {
            throw new IllegalStateException("No version %d of %s".formatted(version, key));
        }
        return table;
    }

    /** Every version of a table, the newest first; none when there is no such table. */
    List<DecisionDefinition> versionsOf(String key) {
        return of(key).orderByDecisionDefinitionVersion().desc().list();
    }

    /** What stands in one version of a table. */
    DmnModelInstance model(DecisionDefinition table) {
        return repository.getDmnModelInstance(table.getId());
    }

    /** The text of one version of a table, as it was deployed. */
    String text(DecisionDefinition table) {
        try (InputStream text = repository.getDecisionModel(table.getId())) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the deployment of a version is called. */
    String deploymentOf(DecisionDefinition table) {
        return repository
                .createDeploymentQuery()
                .deploymentId(table.getDeploymentId())
                .singleResult()
                .getName();
    }

    /**
     * Deploys tables together. The same tables under the same name a second time make no new version, so two nodes that
     * start on one empty database at once agree on version 1.
     *
     * @param name what the deployment is called
     * @param tables the DMN text by file name
     */
    void publish(String name, Map<String, String> tables) {
        DeploymentBuilder deployment =
                repository.createDeployment().name(name).source("rules").enableDuplicateFiltering(false);
        tables.forEach(deployment::addString);
        deployment.deploy();
    }

    /**
     * Deploys one table as its next version.
     *
     * @param name what the deployment is called
     * @throws IllegalArgumentException when the text holds anything but this one table
     */
    DecisionDefinition publishNext(String name, String key, String xml) {
        // Asked of the deployment: within a process the engine writes to the database only when its step ends.
        List<DecisionDefinition> deployed = repository
                .createDeployment()
                .name(name)
                .source("rules")
                .addString(key + ".dmn", xml)
                .deployWithResult()
                .getDeployedDecisionDefinitions();
        if (deployed == null
                || deployed.size() != 1
                || !deployed.get(0).getKey().equals(key)) {
            throw new IllegalArgumentException("The text is not the table " + key);
        }
        return deployed.get(0);
    }

    private DecisionDefinitionQuery of(String key) {
        return repository.createDecisionDefinitionQuery().decisionDefinitionKey(key);
    }

    private boolean standsForAll(DecisionDefinition table) {
        if (forAll.contains(table.getId())) {
            return true;
        }
        boolean stands = !versions.isOfOneIncident(table.getKey(), table.getVersion());
        if (stands) {
            forAll.add(table.getId());
        }
        return stands;
    }
}
