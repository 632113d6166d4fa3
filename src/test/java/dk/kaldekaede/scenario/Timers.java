package dk.kaldekaede.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The engine's timers in one incident, run by a clock that is moved: each at its own moment, in order. */
final class Timers {

    private final Municipality town;
    private final String incidentId;
    private final ManagementService management;
    private final RuntimeService runtime;

    Timers(Municipality town, String incidentId) {
        this.town = town;
        this.incidentId = incidentId;
        this.management = town.bean(ManagementService.class);
        this.runtime = town.bean(RuntimeService.class);
    }

    void advance(Duration time) {
        Instant until = town.clock().instant().plus(time);
        for (Optional<Job> next = nextBefore(until); next.isPresent(); next = nextBefore(until)) {
            Instant due = next.get().getDuedate().toInstant();
            assertThat(due)
                    .as("a timer that was forgotten")
                    .isAfterOrEqualTo(town.clock().instant());
            town.clock().set(due);
            management.executeJob(next.get().getId());
            town.deliver();
        }
        town.clock().set(until);
        town.deliver();
    }

    /** Runs what fell due while the application stood still, now. */
    void catchUp() {
        Instant now = town.clock().instant();
        for (Optional<Job> next = nextBefore(now); next.isPresent(); next = nextBefore(now)) {
            management.executeJob(next.get().getId());
        }
        town.deliver();
    }

    List<Instant> dueDates(String processInstanceId, String element) {
        return management.createJobQuery().processInstanceId(processInstanceId).activityId(element).list().stream()
                .map(job -> job.getDuedate().toInstant())
                .toList();
    }

    List<Instant> dueDates(String element) {
        return jobs().stream()
                .filter(job -> element(job).equals(element))
                .map(job -> job.getDuedate().toInstant())
                .toList();
    }

    List<String> running() {
        return jobs().stream().map(this::element).toList();
    }

    private Optional<Job> nextBefore(Instant until) {
        return jobs().stream()
                .filter(job -> !job.getDuedate().toInstant().isAfter(until))
                .min(Comparator.comparing(Job::getDuedate)
                        .thenComparing(job -> element(job).equals("boundaryEvent_reminderDue")));
    }

    private List<Job> jobs() {
        Set<String> instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(incidentId).list().stream()
                        .map(ProcessInstance::getId)
                        .collect(Collectors.toSet());
        return instances.isEmpty()
                ? List.of()
                : management.createJobQuery().processInstanceIds(instances).list();
    }

    private String element(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
