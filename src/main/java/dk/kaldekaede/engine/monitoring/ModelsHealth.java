package dk.kaldekaede.engine.monitoring;

import dk.kaldekaede.watch.Bounded;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Whether every process and every table that the application ships with is there to be run. */
@Component("modelsHealthIndicator")
class ModelsHealth extends AbstractHealthIndicator {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final RepositoryService repository;
    private final Set<String> shipped;
    private final Bounded<Set<String>> question = new Bounded<>("models-health", LIMIT, this::missing);

    ModelsHealth(@Lazy RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.shipped = Stream.of("classpath*:bpmn/*.bpmn", "classpath:dmn/*.dmn")
                .flatMap(pattern -> keys(resources, pattern))
                .collect(Collectors.toSet());
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Optional<Set<String>> missing = question.answer();
        if (missing.isEmpty()) {
            // A database in trouble is told by the parts that ask for just that.
            health.unknown().withDetail("error", "NO_ANSWER_IN_TIME");
        } else if (missing.get().isEmpty()) {
            health.up();
        } else {
            health.down().withDetail("missing", missing.get().toString());
        }
    }

    private Set<String> missing() {
        Set<String> missing = new TreeSet<>(shipped);
        Stream.concat(
                        repository.createProcessDefinitionQuery().latestVersion().active().list().stream(),
                        repository.createDecisionDefinitionQuery().latestVersion().list().stream())
                .map(ResourceDefinition::getKey)
                .forEach(missing::remove);
        return missing;
    }

    private static Stream<String> keys(ResourcePatternResolver resources, String pattern) {
        try {
            return Arrays.stream(resources.getResources(pattern))
                    .map(resource -> resource.getFilename().replaceFirst("\\.[a-z]+$", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    void stop() {
        question.stop();
    }
}
