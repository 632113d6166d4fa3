package dk.kaldekaede.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.incident.cap.Alarm;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** The alarm centre's system, with its own account. */
final class AlarmCentre {

    static final String ACCOUNT = "alarmcentral";
    static final String CAP = "application/cap+xml";

    private final Municipality town;

    AlarmCentre(Municipality town) {
        this.town = town;
    }

    HttpResponse<String> sends(String xml) {
        return town.http.post(ACCOUNT, "/api/incidents", CAP, xml.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends an alert that is taken, with this outcome. */
    JsonNode sends(Alarm alarm, int status, String outcome) {
        HttpResponse<String> answer = sends(alarm.xml());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode body = Http.json(answer);
        assertThat(body.path("outcome").asText()).as(answer.body()).isEqualTo(outcome);
        if (body.has("id")) {
            assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(at -> assertThat(at)
                    .endsWith("/api/incidents/" + body.path("id").asText()));
        }
        town.deliver();
        return body;
    }

    /** An alert that opens an incident where the report says. */
    Course opens(Alarm alarm, Report at) {
        JsonNode answer = sends(alarm, 201, "OPENED");
        return town.course(answer.path("id").asText(), at);
    }
}
