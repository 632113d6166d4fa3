package dk.kaldekaede.incident.process;

import dk.kaldekaede.effort.Participants;
import dk.kaldekaede.incident.Incidents;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Steps that keep failing. The engine tries them again without end, since a chain that stops calling is the worst that
 * can happen; meanwhile the crisis management is told, once for each, that somebody has to ring.
 */
@Component
class FailingSteps {

    /** One failure may be a passing one; at the third, about half a minute on, a person is told. */
    private static final int FAILURES_TOLERATED = 2;

    private final ManagementService management;
    private final HistoryService history;
    private final RuntimeService runtime;
    private final Incidents incidents;
    private final Participants participants;

    FailingSteps(
            ManagementService management,
            HistoryService history,
            RuntimeService runtime,
            Incidents incidents,
            Participants participants) {
        this.management = management;
        this.history = history;
        this.runtime = runtime;
        this.incidents = incidents;
        this.participants = participants;
    }

    /** Tells the crisis management of every step that has failed more often than is tolerated. */
    @Transactional
    public void tell() {
        List<Job> failing = management.createJobQuery().withException().active().list();
        failing.stream().filter(this::failsAgainAndAgain).forEach(this::tell);
    }

    private boolean failsAgainAndAgain(Job job) {
        return history.createHistoricJobLogQuery()
                        .jobId(job.getId())
                        .failureLog()
                        .count()
                > FAILURES_TOLERATED;
    }

    /**
     * The incident's row is locked, so that two nodes that look in the same moment tell it once. A process that belongs to
     * no incident holds up no chain: its failures are told by the figures alone.
     */
    private void tell(Job job) {
        Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult())
                .map(ProcessInstance::getBusinessKey)
                .filter(key -> incidents.find(key).isPresent())
                .ifPresent(incidentId -> {
                    incidents.lock(incidentId);
                    participants.informOfFailingStep(incidentId, job.getId());
                });
    }
}
