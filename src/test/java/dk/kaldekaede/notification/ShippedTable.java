package dk.kaldekaede.notification;

import dk.kaldekaede.rules.NewestTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** Answers from the tables as they are shipped. */
final class ShippedTable implements NewestTable {

    private static final DmnEngine TABLES =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static final Map<String, DmnDecision> READ = new ConcurrentHashMap<>();

    @Override
    public Optional<Map<String, Object>> ask(String decisionKey, Map<String, Object> facts) {
        DmnDecision table = READ.computeIfAbsent(decisionKey, ShippedTable::read);
        DmnDecisionResult result = TABLES.evaluateDecision(table, facts);
        return result.isEmpty()
                ? Optional.empty()
                : Optional.of(result.getSingleResult().getEntryMap());
    }

    private static DmnDecision read(String decisionKey) {
        try (InputStream file = Files.newInputStream(Path.of("dmn", decisionKey + ".dmn"))) {
            return TABLES.parseDecision(decisionKey, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
