package dk.kaldekaede.rulechange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.MovableClock;
import dk.kaldekaede.engine.RestClient;
import dk.kaldekaede.rules.ManagedTables;
import dk.kaldekaede.rules.RuleVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Managers at a table whose changes change nothing for others: only the words of its first description. */
@KaldekaedeTest
abstract class RuleChangeScene {

    static final String TABLE = "interpreters";
    private static final String XML = "application/xml";

    @LocalServerPort
    int port;

    @Autowired
    ManagedTables tables;

    @Autowired
    Drafts drafts;

    @Autowired
    MovableClock clock;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    ObjectMapper json;

    @AfterEach
    void nothingWaits() {
        drafts.open().forEach(draft -> as("manager").post("/api/rules/drafts/" + draft.id() + "/withdraw", ""));
    }

    RestClient as(String user) {
        return RestClient.basic(port, user);
    }

    /** A draft of the manager's with words of its own. */
    String begun() {
        HttpResponse<String> answer =
                as("manager").send("POST", "/api/rules/" + TABLE + "/drafts", changed(), "Content-Type", XML);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer).get("id").asText();
    }

    String submitted() {
        String id = begun();
        submit(id, null);
        return id;
    }

    void submit(String id, String inForceAt) {
        String at = inForceAt == null ? "null" : "\"" + inForceAt + "\"";
        HttpResponse<String> answer =
                draft("manager", id, "submit", "{\"reason\": \"Prøve\", \"inForceAt\": " + at + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    HttpResponse<String> draft(String user, String id, String what, String body) {
        return as(user).post("/api/rules/drafts/" + id + "/" + what, body);
    }

    HttpResponse<String> save(String user, String id, String tag, String xml) {
        String path = "/api/rules/drafts/" + id + "/xml";
        return tag == null
                ? as(user).send("PUT", path, xml, "Content-Type", XML)
                : as(user).send("PUT", path, xml, "Content-Type", XML, "If-Match", tag);
    }

    /** The table in force with another description of its first row. */
    String changed() {
        String now = tables.xml(TABLE, inForce().version());
        return now.replaceFirst(
                "(<rule id=\"[^\"]*\">\\s*<description>)[^<]*",
                "$1" + UUID.randomUUID() + ". Tallet er kommunens eget valg. Plan: SF-6.5.");
    }

    RuleVersion inForce() {
        return tables.inForce(TABLE).version();
    }

    Task task(String draftId) {
        return tasks.createTaskQuery().processInstanceBusinessKey(draftId).singleResult();
    }

    /** As Tasklist does it. */
    HttpResponse<String> completes(String user, Task task, Map<String, String> form) {
        Map<String, Object> variables = new java.util.HashMap<>();
        form.forEach((name, value) -> variables.put(name, Map.of("value", value, "type", "String")));
        try {
            return as(user).post(
                            "/engine-rest/task/" + task.getId() + "/submit-form",
                            json.writeValueAsString(Map.of("variables", variables)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Runs the timer of a draft at its moment. */
    void fire(String draftId) {
        Job job = jobs(draftId).get(0);
        clock.set(job.getDuedate().toInstant());
        management.executeJob(job.getId());
    }

    List<Job> jobs(String draftId) {
        return management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(draftId)
                        .singleResult()
                        .getId())
                .orderByJobDuedate()
                .asc()
                .list();
    }

    boolean isRunning(String draftId) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(draftId)
                        .count()
                > 0;
    }

    DraftState state(String draftId) {
        return drafts.get(draftId).state();
    }

    JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
