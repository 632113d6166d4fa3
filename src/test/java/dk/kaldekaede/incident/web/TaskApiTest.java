package dk.kaldekaede.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.ReportIncident;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a task is about is told to those who may see the incident, and to nobody else. */
@KaldekaedeTest
class TaskApiTest {

    @LocalServerPort
    int port;

    @Autowired
    ReportIncident report;

    @Autowired
    TaskService tasks;

    @Test
    void tellsWhatATaskIsAboutToThoseWithAPartInItAlone() throws Exception {
        String incident =
                report.report(IncidentFacts.reported("Brand", "Magleparken 9", 140, true), null, "sygeplejevagt");
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(incident)
                .singleResult()
                .getId();

        assertThat(ask("tvaergaaende-kriseledelse", "?task=" + task + "&task=unknown"))
                .isEqualTo("{\"" + task + "\":{\"incident\":\"" + incident
                        + "\",\"what\":\"Brand\",\"where\":\"Magleparken 9\",\"exercise\":true}}");
        assertThat(ask("ppr-psykologer", "?task=" + task)).isEqualTo("{}");
        assertThat(ask("tvaergaaende-kriseledelse", "")).isEqualTo("{}");
    }

    private String ask(String user, String query) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/tasks/incidents" + query))
                .header("Authorization", "Basic " + basic)
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
