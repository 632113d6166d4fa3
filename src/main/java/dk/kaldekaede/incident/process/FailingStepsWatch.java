package dk.kaldekaede.incident.process;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for failing steps every ten seconds, on every node. */
@Component
@ConditionalOnProperty(name = "kaldekaede.watch", havingValue = "true", matchIfMissing = true)
class FailingStepsWatch {

    private final FailingSteps steps;

    FailingStepsWatch(FailingSteps steps) {
        this.steps = steps;
    }

    @Scheduled(fixedDelay = 10_000)
    void look() {
        steps.tell();
    }
}
