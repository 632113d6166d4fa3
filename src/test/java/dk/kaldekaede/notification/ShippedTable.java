package dk.kaldekaede.notification;

import dk.kaldekaede.rules.NewestTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** Answers from the tables as they are shipped. */
final class ShippedTable implements NewestTable {

    private static final DmnEngine TABLES =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @Override
    public Optional<Map<String, Object>> ask(String decisionKey, Map<String, Object> facts) {
        try (InputStream file = Files.newInputStream(Path.of("dmn", decisionKey + ".dmn"))) {
            DmnDecision table = TABLES.parseDecision(decisionKey, file);
            DmnDecisionResult result = TABLES.evaluateDecision(table, facts);
            return result.isEmpty()
                    ? Optional.empty()
                    : Optional.of(result.getSingleResult().getEntryMap());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
