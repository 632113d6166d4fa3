package dk.kaldekaede.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kaldekaede.DatabaseSearch;
import dk.kaldekaede.KaldekaedeTest;
import java.net.http.HttpResponse;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.FormException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the browser checks is checked again: by REST, inside the web applications and from Java. */
@KaldekaedeTest
class FormCheckingTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    DataSource database;

    FormTestProcess process;
    RestClient nurse;

    @BeforeEach
    void deploy() {
        process = new FormTestProcess(engine);
        process.deploy();
        nurse = RestClient.basic(port, "sygeplejevagt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                      | what
            {"what": {"value": ""}}                                                 | what
            {"what": {"value": 7}}                                                  | what
            {"what": {"value": "x"}, "affectedPeople": {"value": -1}}               | affectedPeople
            {"what": {"value": "x"}, "affectedPeople": {"value": 10000}}            | affectedPeople
            {"what": {"value": "x"}, "affectedPeople": {"value": 1.5}}              | affectedPeople
            {"what": {"value": "x"}, "affectedPeople": {"value": "12"}}             | affectedPeople
            {"what": {"value": "x"}, "exercise": {"value": "ja"}}                   | exercise
            {"what": {"value": "x"}, "planted": {"value": "y"}}                     | planted
            {"what": {"value": "x", "type": "Object"}}                              | what
            {"what": {"value": "x", "valueInfo": {"transient": true}}}              | what
            {"what": {"value": {"a": 1}}}                                           | what
            """)
    void refusesAStartThatTheFormWouldNotHaveSent(String variables, String field) {
        long before = process.running();

        for (String way : new String[] {"start", "submit-form"}) {
            var answer = nurse.post(
                    "/engine-rest/process-definition/key/form-test/" + way, "{\"variables\":" + variables + "}");
            assertRefused(answer, field);
        }
        assertThat(process.running()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                      | answer
            {"answer": {"value": "MAYBE"}}                                          | answer
            {"answer": {"value": "YES"}, "region": {"value": "NOWHERE"}}            | region
            {"answer": {"value": "YES"}, "phone": {"value": "call me"}}             | phone
            {"answer": {"value": "YES"}, "phone": {"value": "123"}}                 | phone
            {"answer": {"value": "YES"}, "seenOnly": {"value": "changed"}}          | seenOnly
            {"answer": {"value": "YES"}, "what": {"value": "not asked here"}}       | what
            """)
    void refusesACompletionThatTheFormWouldNotHaveSent(String variables, String field) {
        String task = process.startedTask("x");
        RestClient browser = RestClient.browser(port, "sygeplejevagt");
        browser.get("/camunda/app/tasklist/default/");

        for (String way : new String[] {"complete", "submit-form"}) {
            assertRefused(
                    nurse.post("/engine-rest/task/" + task + "/" + way, "{\"variables\":" + variables + "}"), field);
            assertRefused(
                    browser.post(
                            "/camunda/api/engine/engine/default/task/" + task + "/" + way,
                            "{\"variables\":" + variables + "}",
                            "X-XSRF-TOKEN",
                            browser.cookie("XSRF-TOKEN")),
                    field);
        }
        assertThat(process.isOpen(task)).isTrue();
    }

    @Test
    void refusesAStartFromJavaWithoutWhatTheFormRequires() {
        long before = process.running();

        assertThatThrownBy(() -> engine.getRuntimeService()
                        .startProcessInstanceByKey(FormTestProcess.KEY, Map.of("affectedPeople", 3)))
                .isInstanceOf(FormException.class)
                .hasMessageContaining("Feltet \"Hvad er der sket?\" (what) skal udfyldes.");
        assertThat(process.running()).isEqualTo(before);
    }

    @Test
    void refusesACompletionFromJavaThatIsNotAmongTheChoices() {
        String task = process.startedTask("x");

        assertThatThrownBy(() -> engine.getTaskService().complete(task, Map.of("answer", "MAYBE")))
                .hasRootCauseInstanceOf(FormException.class)
                .hasMessageContaining("(answer)");
        assertThat(process.isOpen(task)).isTrue();
    }

    @Test
    void takesWhatTheFormAsksFor() {
        var started = nurse.post("/engine-rest/process-definition/key/form-test/submit-form", """
                {"variables": {"what": {"value": "Brand", "type": "String"}, "affectedPeople": {"value": 140},
                 "exercise": {"value": true}}}""");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        String instance = started.body().replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
        String task = process.openTask(instance);

        var completed = nurse.post(
                "/engine-rest/task/" + task + "/complete",
                "{\"variables\": {\"answer\": {\"value\": \"YES\"}, \"region\": {\"value\": null}}}");

        assertThat(completed.statusCode()).as(completed.body()).isEqualTo(204);
        assertThat(process.isOpen(task)).isFalse();
    }

    @Test
    void takesNoVariablesForATaskWithoutAForm() {
        String task = process.startedTask("x");
        String instance = engine.getTaskService()
                .createTaskQuery()
                .taskId(task)
                .singleResult()
                .getProcessInstanceId();
        engine.getTaskService().complete(task, Map.of("answer", "YES"));
        String bare = process.openTask(instance);

        assertRefused(
                nurse.post(
                        "/engine-rest/task/" + bare + "/complete",
                        "{\"variables\": {\"answer\": {\"value\": \"NO\"}}}"),
                "answer");
        assertThat(nurse.post("/engine-rest/task/" + bare + "/complete", "{}").statusCode())
                .isEqualTo(204);
    }

    @Test
    void refusesPartsOfARequestThatSkipOrSetWhatTheFormDoesNot() {
        String start = "/engine-rest/process-definition/key/form-test/start";

        assertRefused(
                nurse.post(start, "{\"variables\":{\"what\":{\"value\":\"x\"}},\"skipCustomListeners\":true}"),
                "skipCustomListeners");
        assertRefused(
                nurse.post(start, "{\"variables\":{\"what\":{\"value\":\"x\"}},\"startInstructions\":[]}"),
                "startInstructions");
        assertRefused(
                nurse.post(start, "{\"variables\":{\"what\":{\"value\":\"x\"}},\"businessKey\":\"another\"}"),
                "businessKey");
        assertThat(nurse.post(start, "{\"variables\":").statusCode()).isEqualTo(400);
        assertThat(nurse.post(start, "{\"variables\":{\"what\":{\"value\":\"" + "x".repeat(70_000) + "\"}}}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void leavesNoTraceOfFreeTextAnywhereInTheDatabase() {
        String sentence = "Plantet sætning om en navngiven borger";
        nurse.post(
                "/engine-rest/process-definition/key/form-test/submit-form",
                "{\"variables\": {\"what\": {\"value\": \"" + sentence + "\"}}}");
        String task = process.startedTask(sentence);
        nurse.post(
                "/engine-rest/task/" + task + "/submit-form",
                "{\"variables\": {\"answer\": {\"value\": \"YES\"}, \"note\": {\"value\": \"" + sentence + "\"}}}");

        assertThat(process.isOpen(task)).isFalse();
        assertThat(new DatabaseSearch(database).placesOf(sentence)).isEmpty();
        assertThat(new DatabaseSearch(database).placesOf("ALONE")).contains("act_ge_bytearray.bytes_");
        assertThat(new DatabaseSearch(database).placesOf("YES")).contains("act_hi_varinst.text_");
    }

    private static void assertRefused(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(field);
    }
}
