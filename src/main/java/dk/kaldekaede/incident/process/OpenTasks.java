package dk.kaldekaede.incident.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Which incident an open task belongs to, as the engine knows it: the business key of its process. */
@Component
public class OpenTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;

    OpenTasks(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /**
     * The incident of each task, whoever may see it.
     *
     * @param taskIds ids of tasks; those that are not open are left out
     * @return ids of incidents by id of task
     */
    public Map<String, String> incidentsOf(Collection<String> taskIds) {
        if (taskIds.isEmpty()) {
            return Map.of();
        }
        List<Task> open =
                tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list();
        Map<String, String> incidentByProcess = incidentByProcess(open);
        Map<String, String> incidents = new HashMap<>();
        for (Task task : open) {
            String incident = incidentByProcess.get(task.getProcessInstanceId());
            if (incident != null) {
                incidents.put(task.getId(), incident);
            }
        }
        return incidents;
    }

    private Map<String, String> incidentByProcess(List<Task> open) {
        var processes = open.stream()
                .map(Task::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (processes.isEmpty()) {
            return Map.of();
        }
        return runtime.createProcessInstanceQuery().processInstanceIds(processes).list().stream()
                .filter(process -> process.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }
}
