package dk.kaldekaede.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may do what, tried by those who may not. */
@KaldekaedeTest
class RightsTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    FormTestProcess process;

    @BeforeEach
    void deploy() {
        process = new FormTestProcess(engine);
        process.deploy();
    }

    /** 404 is the answer of a route that may be used and is not there; the features' own tests go on from it. */
    @ParameterizedTest
    @CsvSource({
        "POST,   /api/incidents,          sygeplejevagt, 404",
        "POST,   /api/incidents,          manager,       403",
        "POST,   /api/incidents,          auditor,       403",
        "POST,   /api/incidents,          admin,         403",
        "POST,   /api/anything,           auditor,       403",
        "PUT,    /api/incidents/1,        auditor,       403",
        "DELETE, /api/incidents/1,        manager,       403",
        "GET,    /api/anything,           auditor,       404",
        "GET,    /api/anything,           manager,       404",
        "POST,   /api/rules/x,            sygeplejevagt, 403",
        "POST,   /api/rules/x,            auditor,       403",
        "POST,   /api/rules/x,            manager,       404",
        "PUT,    /api/roster/x,           sygeplejevagt, 403",
        "GET,    /api/rules/x,            sygeplejevagt, 403",
        "POST,   /api/incidents/1/rules/x, sygeplejevagt, 403",
        "POST,   /api/incidents/1/rules/x, manager,      403",
        "GET,    /api/audit/x,            sygeplejevagt, 403",
        "GET,    /api/audit/x,            manager,       403",
        "GET,    /api/audit/x,            auditor,       404",
        "GET,    /actuator/info,          auditor,       403",
        "GET,    /actuator/info,          admin,         404",
        "GET,    /actuator/info,          monitoring,    403",
        "GET,    /actuator/sbom,          monitoring,    403",
        "GET,    /actuator/sbom,          admin,         404",
        "GET,    /actuator/prometheus,    monitoring,    404",
        "GET,    /actuator/prometheus,    admin,         404",
        "GET,    /actuator/prometheus,    auditor,       403",
        "GET,    /actuator/prometheus,    manager,       403",
        "GET,    /actuator/prometheus,    sygeplejevagt, 403",
        "GET,    /api/incidents/1,        monitoring,    403",
        "POST,   /api/incidents,          monitoring,    403",
        "GET,    /api/messages,           monitoring,    403",
        "GET,    /engine-rest/task,       monitoring,    403",
        "GET,    /engine-rest/user,       monitoring,    403",
    })
    void keepsEveryRouteToThoseItIsFor(String method, String path, String user, int status) {
        int answer = RestClient.basic(port, user).send(method, path, "{}").statusCode();

        if (status == 404) {
            assertThat(answer).isNotIn(401, 403);
        } else {
            assertThat(answer).isEqualTo(status);
        }
    }

    @Test
    void monitoringSeesNoPageAndNobodySeesTheFiguresWithoutALogin() {
        RestClient monitoring = RestClient.browser(port, "monitoring");
        for (String page : new String[] {"/", "/beskeder", "/incidents/new", "/camunda/app/tasklist/default/"}) {
            assertThat(monitoring.get(page).statusCode()).as(page).isEqualTo(403);
        }
        for (String file : new String[] {"/actuator/prometheus", "/actuator/info", "/actuator/sbom"}) {
            assertThat(RestClient.nobody(port).get(file).statusCode()).as(file).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sygeplejevagt", "manager", "auditor", "admin"})
    void nobodyDeploysOrChangesVariablesOrInstancesThroughTheEnginesApi(String user) {
        String task = process.startedTask("x");
        String instance = engine.getTaskService()
                .createTaskQuery()
                .taskId(task)
                .singleResult()
                .getProcessInstanceId();
        String[][] writes = {
            {"POST", "/deployment/create"},
            {"PUT", "/process-instance/" + instance + "/variables/answer"},
            {"POST", "/process-instance/" + instance + "/variables"},
            {"POST", "/process-instance/" + instance + "/modification"},
            {"DELETE", "/process-instance/" + instance},
            {"PUT", "/task/" + task + "/variables/answer"},
            {"POST", "/task/" + task + "/localVariables"},
            {"POST", "/task/" + task + "/assignee"},
            {"POST", "/task/" + task + "/resolve"},
            {"POST", "/task/" + task + "/comment/create"},
            {"PUT", "/task/" + task},
            {"POST", "/task/create"},
            {"POST", "/message"},
            {"POST", "/signal"},
            {"POST", "/decision-definition/key/x/evaluate"},
            {"PUT", "/process-definition/key/form-test/suspended"},
            {"POST", "/filter/create"},
            {"POST", "/history/cleanup"},
            {"POST", "/modification/execute"},
        };
        RestClient machine = RestClient.basic(port, user);
        RestClient browser = RestClient.browser(port, user);
        assertThat(browser.get("/camunda/app/welcome/default/").statusCode()).isEqualTo(200);

        for (String[] write : writes) {
            assertThat(machine.send(write[0], "/engine-rest" + write[1], "{}").statusCode())
                    .as("%s %s", (Object[]) write)
                    .isEqualTo(403);
            assertThat(machine.send(write[0], "/engine-rest/engine/default" + write[1], "{}")
                            .statusCode())
                    .as("%s %s", (Object[]) write)
                    .isEqualTo(403);
            assertThat(browser.send(
                                    write[0],
                                    "/camunda/api/engine/engine/default" + write[1],
                                    "{}",
                                    "X-XSRF-TOKEN",
                                    browser.cookie("XSRF-TOKEN"))
                            .statusCode())
                    .as("%s %s", (Object[]) write)
                    .isEqualTo(403);
        }
        assertThat(process.isOpen(task)).isTrue();
    }

    @Test
    void theNurseSeesClaimsAndCompletesHerTaskInHerOwnNameOnly() {
        String task = process.startedTask("x");
        RestClient nurse = RestClient.basic(port, "sygeplejevagt");
        String claim = "/engine-rest/task/" + task + "/claim";

        assertThat(nurse.get("/engine-rest/task").body()).contains(task);
        assertThat(nurse.post(claim, "{\"userId\": \"tolke\"}").statusCode()).isEqualTo(403);
        assertThat(nurse.post(claim, "{\"userId\": \"sygeplejevagt\"}").statusCode())
                .isEqualTo(204);
        assertThat(RestClient.basic(port, "tolke")
                        .post("/engine-rest/task/" + task + "/unclaim", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(nurse.post("/engine-rest/task/" + task + "/unclaim", "{}").statusCode())
                .isEqualTo(204);
        assertThat(nurse.post(
                                "/engine-rest/task/" + task + "/complete",
                                "{\"variables\":{\"answer\":{\"value\":\"YES\"}}}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void anotherRoleNeitherSeesNorCompletesIt() {
        String task = process.startedTask("x");
        RestClient other = RestClient.basic(port, "tolke");

        assertThat(other.get("/engine-rest/task").body()).doesNotContain(task);
        assertThat(other.post(
                                "/engine-rest/task/" + task + "/complete",
                                "{\"variables\":{\"answer\":{\"value\":\"YES\"}}}")
                        .statusCode())
                .isIn(403, 404);
        assertThat(other.post(
                                "/engine-rest/process-definition/key/form-test/start",
                                "{\"variables\":{\"what\":{\"value\":\"x\"}}}")
                        .statusCode())
                .isIn(403, 404);
        assertThat(process.isOpen(task)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "manager", "admin"})
    void whoHasNoRoleInIncidentsCompletesClaimsAndStartsNothing(String user) {
        String task = process.startedTask("x");
        RestClient client = RestClient.basic(port, user);
        String values = "{\"variables\":{\"answer\":{\"value\":\"YES\"}}}";

        // A manager completes tasks of her own; that of a role the engine does not even show her.
        assertThat(client.post("/engine-rest/task/" + task + "/complete", values)
                        .statusCode())
                .isIn(403, 404);
        assertThat(client.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + user + "\"}")
                        .statusCode())
                .isIn(403, 404);
        assertThat(client.post("/engine-rest/process-definition/key/incident/start", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(process.isOpen(task)).isTrue();
    }

    @Test
    void theAuditorReadsTasksInstancesAndHistory() {
        String task = process.startedTask("x");
        engine.getTaskService().complete(task, Map.of("answer", "YES"));
        RestClient auditor = RestClient.basic(port, "auditor");

        assertThat(auditor.get("/engine-rest/history/task?taskId=" + task).body())
                .contains(task);
        assertThat(auditor.post("/engine-rest/process-instance/count", "{}").body())
                .doesNotContain("\"count\":0");
        assertThat(auditor.get("/engine-rest/process-definition").body()).contains("form-test");
        assertThat(auditor.get("/engine-rest/user").body()).contains("sygeplejevagt");
    }

    @Test
    void peopleChangeTheirOwnPasswordAndOnlyTheAdministratorMakesAccounts() {
        String credentials = "{\"password\": \"demo\", \"authenticatedUserPassword\": \"demo\"}";
        String account = "{\"profile\": {\"id\": \"prøve\"}}";

        assertThat(RestClient.basic(port, "tolke")
                        .send("PUT", "/engine-rest/user/tolke/credentials", credentials)
                        .statusCode())
                .isEqualTo(204);
        assertThat(RestClient.basic(port, "tolke")
                        .send("PUT", "/engine-rest/user/admin/credentials", credentials)
                        .statusCode())
                .isEqualTo(403);
        assertThat(RestClient.basic(port, "manager")
                        .post("/engine-rest/user/create", account)
                        .statusCode())
                .isEqualTo(403);
        assertThat(RestClient.basic(port, "admin")
                        .send("PUT", "/engine-rest/user/tolke/credentials", credentials)
                        .statusCode())
                .isEqualTo(204);
    }
}
