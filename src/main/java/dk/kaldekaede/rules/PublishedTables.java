package dk.kaldekaede.rules;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.stereotype.Component;

/** The tables as the engine has them: the one place where tables are deployed. */
@Component
class PublishedTables {

    private final RepositoryService repository;

    PublishedTables(RepositoryService repository) {
        this.repository = repository;
    }

    /** The newest version of every table, by the table's id in alphabetical order. */
    Map<String, Integer> currentVersions() {
        Map<String, Integer> versions = new TreeMap<>();
        for (DecisionDefinition table :
                repository.createDecisionDefinitionQuery().latestVersion().list()) {
            versions.put(table.getKey(), table.getVersion());
        }
        return versions;
    }

    /**
     * The newest version of a table.
     *
     * @throws IllegalStateException when there is none
     */
    DecisionDefinition newest(String key) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .orElseThrow(() -> new IllegalStateException("No table %s is published".formatted(key)));
    }

    /**
     * One version of a table.
     *
     * @throws IllegalStateException when there is none
     */
    DecisionDefinition version(String key, int version) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .decisionDefinitionVersion(version)
                        .singleResult())
                .orElseThrow(() -> new IllegalStateException("No version %d of %s".formatted(version, key)));
    }

    /** What stands in one version of a table. */
    DmnModelInstance model(DecisionDefinition table) {
        return repository.getDmnModelInstance(table.getId());
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
}
