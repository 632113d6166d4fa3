package dk.kaldekaede.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.engine.task.TaskName;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The tasks of one incident as people see and complete them, through the engine's interface, as Tasklist does. */
final class Tasklist {

    private final Municipality town;
    private final String incidentId;

    Tasklist(Municipality town, String incidentId) {
        this.town = town;
        this.incidentId = incidentId;
    }

    void completes(String user, String task, String field, String value, String... more) {
        HttpResponse<String> answer = submits(user, idOf(user, task), field, value, more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        town.deliver();
    }

    HttpResponse<String> submits(String user, String taskId, String field, String value, String... more) {
        Map<String, Object> variables = new HashMap<>(Map.of(field, Map.of("value", value)));
        for (int i = 0; i < more.length; i += 2) {
            variables.put(more[i], Map.of("value", more[i + 1]));
        }
        return town.http.post(user, "/engine-rest/task/" + taskId + "/submit-form", Map.of("variables", variables));
    }

    /** The open task with this name in the model that the user sees. */
    String idOf(String user, String task) {
        List<JsonNode> found =
                of(user).stream().filter(each -> inTheModel(each).equals(task)).toList();
        assertThat(found).as("tasks \"%s\" that %s sees", task, user).hasSize(1);
        return found.get(0).path("id").asText();
    }

    List<JsonNode> of(String user) {
        JsonNode all = town.http.get(user, "/engine-rest/task?processInstanceBusinessKey=" + incidentId);
        return StreamSupport.stream(all.spliterator(), false).toList();
    }

    List<String> names(String user) {
        return of(user).stream().map(Tasklist::inTheModel).toList();
    }

    /** A task's name without what tells it from its neighbours. */
    private static String inTheModel(JsonNode task) {
        String name = task.path("name").asText();
        String unmarked = name.startsWith(TaskName.EXERCISE) ? name.substring(TaskName.EXERCISE.length()) : name;
        return unmarked.replaceFirst(": .*", "");
    }
}
