package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.incident.process.OpenTasks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist shows beside a task: what happened and where is in no process, so no variable can say it. */
@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Tasks")
class TaskApi {

    /** More than any page of the list holds. */
    private static final int MOST = 100;

    private final OpenTasks tasks;
    private final Incidents incidents;
    private final IncidentAccess access;

    TaskApi(OpenTasks tasks, Incidents incidents, IncidentAccess access) {
        this.tasks = tasks;
        this.incidents = incidents;
        this.access = access;
    }

    @GetMapping("/incidents")
    @Operation(summary = "The incident of each of these open tasks (at most 100), if the caller may see it.")
    Map<String, IncidentOfTask> incidents(@RequestParam(name = "task", defaultValue = "") Set<String> ids) {
        List<String> asked = ids.stream().limit(MOST).toList();
        Map<String, String> incidentOf = tasks.incidentsOf(asked);
        Map<String, IncidentOfTask> readable = readable(new HashSet<>(incidentOf.values()));
        Map<String, IncidentOfTask> answer = new HashMap<>();
        incidentOf.forEach((task, incident) -> {
            if (readable.containsKey(incident)) {
                answer.put(task, readable.get(incident));
            }
        });
        return answer;
    }

    private Map<String, IncidentOfTask> readable(Set<String> ids) {
        Map<String, IncidentOfTask> readable = new HashMap<>();
        for (String id : ids) {
            incidents
                    .find(id)
                    .filter(incident -> access.mayRead(id))
                    .ifPresent(incident -> readable.put(id, IncidentOfTask.of(incident)));
        }
        return readable;
    }

    /**
     * An incident as short as it can be told.
     *
     * @param incident its id
     * @param what what happened
     * @param where where
     * @param exercise whether it is an exercise
     */
    record IncidentOfTask(String incident, String what, String where, boolean exercise) {

        static IncidentOfTask of(Incident incident) {
            return new IncidentOfTask(
                    incident.id(),
                    incident.facts().what(),
                    incident.facts().where(),
                    incident.facts().exercise());
        }
    }
}
