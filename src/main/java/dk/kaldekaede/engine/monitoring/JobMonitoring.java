package dk.kaldekaede.engine.monitoring;

import dk.kaldekaede.watch.JobExecutorPulse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultAcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.stereotype.Component;

/** Follows the job executor of this node: when it last looked for work, how late timers ran and what failed. */
@Component
class JobMonitoring extends SpringBootProcessEnginePlugin implements HistoryEventHandler, JobExecutorPulse {

    private final NodeMeters meters;
    private final Clock clock;
    private volatile JobExecutor executor;
    private volatile Instant lookedAt;

    JobMonitoring(NodeMeters meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        List<HistoryEventHandler> handlers = new ArrayList<>(List.of(this));
        if (engine.getCustomHistoryEventHandlers() != null) {
            handlers.addAll(engine.getCustomHistoryEventHandlers());
        }
        engine.setCustomHistoryEventHandlers(handlers);
        executor = engine.getJobExecutor();
        if (executor != null) {
            AcquireJobsCommandFactory usual = new DefaultAcquireJobsCommandFactory(executor);
            executor.setAcquireJobsCmdFactory(number -> {
                lookedAt = clock.instant();
                return usual.getCommand(number);
            });
        }
    }

    /** The node's job executor; empty when it is switched off. */
    Optional<JobExecutor> executor() {
        return Optional.ofNullable(executor);
    }

    @Override
    public boolean switchedOn() {
        return executor != null;
    }

    @Override
    public boolean active() {
        return executor != null && executor.isActive();
    }

    @Override
    public Optional<Instant> lookedAt() {
        return Optional.ofNullable(lookedAt);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricJobLogEvent job) {
            if (job.isFailureLog()) {
                meters.jobFailed();
            } else if (job.isSuccessLog() && job.getJobDueDate() != null) {
                meters.timerRan(Duration.between(
                        job.getJobDueDate().toInstant(), job.getTimestamp().toInstant()));
            }
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
