package dk.kaldekaede.incident.process;

import dk.kaldekaede.audit.FlowTrail;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The processes of an incident and the tasks they ask of people, as the engine keeps them. */
@Component
public class IncidentProcesses {

    /** These hold other steps and are no step themselves. */
    private static final Set<String> HOLDERS = Set.of("subProcess", "multiInstanceBody", "transaction");

    /** What the engine notes of a task that a person did, in contrast to one that became needless. */
    private static final String DONE = "completed";

    private final HistoryService history;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final FlowTrail flows;

    IncidentProcesses(HistoryService history, RuntimeService runtime, RepositoryService repository, FlowTrail flows) {
        this.runtime = runtime;
        this.history = history;
        this.repository = repository;
        this.flows = flows;
    }

    /** The processes under way, the innermost first; of a closed incident its own, which has ended. */
    public List<ProcessState> shown(String incidentId) {
        Map<String, HistoricProcessInstance> all = processesOf(incidentId).stream()
                .collect(Collectors.toMap(HistoricProcessInstance::getId, Function.identity()));
        List<HistoricProcessInstance> open = all.values().stream()
                .filter(process -> process.getEndTime() == null)
                .toList();
        Stream<HistoricProcessInstance> shown = open.isEmpty()
                ? all.values().stream().filter(process -> process.getSuperProcessInstanceId() == null)
                : open.stream();
        return shown.sorted(Comparator.comparingInt((HistoricProcessInstance process) -> -depth(process, all))
                        .thenComparing(HistoricProcessInstance::getStartTime)
                        .thenComparing(HistoricProcessInstance::getId))
                .map(this::state)
                .toList();
    }

    /** The model of one of the incident's processes, as BPMN; empty when the process is not one of them. */
    public Optional<String> model(String incidentId, String processInstanceId) {
        return processesOf(incidentId).stream()
                .filter(process -> process.getId().equals(processInstanceId))
                .findFirst()
                .map(process -> read(process.getProcessDefinitionId()));
    }

    /** The incidents in which a process that asks for a decision about activation is under way. */
    public Set<String> beingDecided() {
        return runtime.createProcessInstanceQuery().processDefinitionKey(DecideActivationProcess.KEY).list().stream()
                .map(ProcessInstance::getBusinessKey)
                .collect(Collectors.toSet());
    }

    /** The incidents that the alarm centre has cancelled, while a person has still to say what that means. */
    public Set<String> cancellationsWaiting() {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(IncidentProcess.KEY)
                .activityIdIn(IncidentProcess.USER_TASK_DECIDE_CANCELLATION)
                .list()
                .stream()
                .map(ProcessInstance::getBusinessKey)
                .collect(Collectors.toSet());
    }

    /** Whether a process that asks for a decision about activation is under way. */
    public boolean isBeingDecided(String incidentId) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(incidentId, DecideActivationProcess.KEY)
                        .count()
                > 0;
    }

    /**
     * The tasks for people, open and done, oldest first; those that became needless are left out.
     *
     * @param others the keys of those that are not asked for
     */
    public List<PersonTask> tasksBut(Set<String> others, String incidentId) {
        return tasksOf(incidentId)
                .filter(task -> !others.contains(task.getTaskDefinitionKey()))
                .map(this::task)
                .toList();
    }

    /** An incident's tasks of one kind that nobody has done yet. */
    public List<PersonTask> openTasks(String key, String incidentId) {
        return tasksOf(incidentId)
                .filter(task -> task.getEndTime() == null && key.equals(task.getTaskDefinitionKey()))
                .map(this::task)
                .toList();
    }

    /** The names of tasks that were done or wait, by their keys. */
    public Map<String, String> taskNames(String incidentId) {
        return tasksOf(incidentId)
                .collect(Collectors.toMap(
                        HistoricTaskInstance::getTaskDefinitionKey, HistoricTaskInstance::getName, (one, same) -> one));
    }

    private Stream<HistoricTaskInstance> tasksOf(String incidentId) {
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(incidentId)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()
                .stream()
                .filter(task -> task.getEndTime() == null || DONE.equals(task.getDeleteReason()));
    }

    private List<HistoricProcessInstance> processesOf(String incidentId) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(incidentId)
                .list();
    }

    private ProcessState state(HistoricProcessInstance process) {
        List<HistoricActivityInstance> steps = history.createHistoricActivityInstanceQuery()
                .processInstanceId(process.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list();
        List<HistoricActivityInstance> active = steps.stream()
                .filter(step -> step.getEndTime() == null)
                .filter(step -> !HOLDERS.contains(step.getActivityType()))
                .toList();
        List<String> activeIds = distinct(active.stream().map(HistoricActivityInstance::getActivityId));
        Stream<String> ended = steps.stream()
                .filter(step -> step.getEndTime() != null)
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> !activeIds.contains(id));
        return new ProcessState(
                process.getId(),
                process.getProcessDefinitionName(),
                activeIds,
                distinct(Stream.concat(ended, flows.of(process.getId()).stream())),
                distinct(active.stream().map(HistoricActivityInstance::getActivityName)));
    }

    private PersonTask task(HistoricTaskInstance task) {
        List<String> groups = distinct(history
                .createHistoricIdentityLinkLogQuery()
                .taskId(task.getId())
                .operationType("add")
                .orderByTime()
                .asc()
                .list()
                .stream()
                .map(HistoricIdentityLinkLog::getGroupId));
        return new PersonTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                groups,
                task.getAssignee(),
                task.getEndTime() == null ? null : task.getEndTime().toInstant());
    }

    private String read(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int depth(HistoricProcessInstance process, Map<String, HistoricProcessInstance> all) {
        HistoricProcessInstance caller = all.get(process.getSuperProcessInstanceId());
        return caller == null ? 0 : 1 + depth(caller, all);
    }

    private static List<String> distinct(Stream<String> values) {
        return values.filter(Objects::nonNull).distinct().toList();
    }
}
