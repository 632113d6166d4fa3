package dk.kaldekaede.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/**
 * Writes down, once for each, which flow nodes the tests of this run pass and which rules they hit. It hears what the
 * engine writes to its history, and appends to a file of its own, so that several JVMs do not meet.
 */
final class CoverageRecorder implements HistoryEventHandler {

    static final Path FOLDER = Path.of("target/coverage");

    private static final String LOOP_BODY = "#multiInstanceBody";

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Path file;

    CoverageRecorder(Path folder) {
        this.file = folder.resolve(UUID.randomUUID() + ".txt");
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity activity && activity.getActivityId() != null) {
            note(
                    "node",
                    activity.getProcessDefinitionKey(),
                    activity.getActivityId().replace(LOOP_BODY, ""));
        }
        if (event instanceof HistoricDecisionEvaluationEvent evaluation) {
            List.of(evaluation.getRootHistoricDecisionInstance()).forEach(decision -> decision.getOutputs()
                    .forEach(output -> note("rule", decision.getDecisionDefinitionKey(), output.getRuleId())));
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private void note(String kind, String owner, String id) {
        String line = kind + " " + owner + " " + id;
        if (seen.add(line)) {
            append(line);
        }
    }

    private synchronized void append(String line) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
