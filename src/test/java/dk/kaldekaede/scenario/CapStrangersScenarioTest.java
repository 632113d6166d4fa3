package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.incident.cap.Alarm;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever had no part in an alert neither adds to it nor cancels it; whoever has one in another account does. */
class CapStrangersScenarioTest extends CapScenario {

    @ParameterizedTest
    @ValueSource(strings = {"Update", "Cancel"})
    void refusesWhatAStrangerFollowsUp(String type) {
        Alarm alarm = alarm();
        Course fire = centre.opens(alarm, place);
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);
        JsonNode before = fire.json().path("facts");
        List<String> story = fire.story();
        Alarm followed = Alarm.following(type, LATER, alarm).info("da-DK", "Intet er sket", "Et andet sted");

        HttpResponse<String> answer = sends("tolke", followed);

        JsonNode problem = CapHttpScenarioTest.problem(answer, 403);
        assertThat(problem.path("fields").get(0).path("field").asText()).isEqualTo("alert/references");
        assertThat(problem.path("detail").asText())
                .contains(alarm.name().substring(0, alarm.name().lastIndexOf(',')));
        assertThat(fire.json().path("facts")).isEqualTo(before);
        assertThat(fire.story()).isEqualTo(story);
        Municipality.nothingElseWasSent();
        assertThat(sends(CRISIS_MANAGEMENT, followed).statusCode())
                .as("with a part in it")
                .isIn(200, 202);
        town.deliver();
        OutsideWorld.unread().clear();
    }

    @Test
    void opensWhateverAStrangerSaidOfTheAlertBefore() {
        Alarm alarm = alarm();
        assertThat(sends("tolke", Alarm.following("Cancel", LATER, alarm)).statusCode())
                .isEqualTo(202);
        assertThat(sends("tolke", Alarm.following("Update", LATER, alarm).info("da-DK", "Øvelse", "Et andet sted"))
                        .statusCode())
                .isEqualTo(201);
        town.deliver();
        OutsideWorld.unread().clear();

        Course fire = centre.opens(alarm, place);

        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);
        assertThat(fire.json().path("facts").path("what").asText()).isEqualTo("Brand i etageejendom");
        Municipality.nothingElseWasSent();
        centre.sends(update(alarm), 200, "ADDED");
        OutsideWorld.unread().clear();
    }

    @Test
    void anotherAccountOfTheSameAlarmCentreGoesOn() {
        Alarm alarm = alarm();
        Course fire = centre.opens(alarm, place);
        // As it would stand had the alarm centre's other system sent it.
        town.bean(JdbcClient.class)
                .sql("update cap_alert set received_from = 'alarmcentral-2' where identifier = :id")
                .param("id", alarm.name().split(",")[1])
                .update();
        town.bean(JdbcClient.class)
                .sql("update incident set reporter_user = 'alarmcentral-2' where id = :id")
                .param("id", fire.id)
                .update();

        assertThat(centre.sends(update(alarm)
                                .with("sender", "another@alarm.example")
                                .xml())
                        .statusCode())
                .as("another sender")
                .isEqualTo(403);
        centre.sends(update(alarm), 200, "ADDED");
        OutsideWorld.unread().clear();
    }

    private HttpResponse<String> sends(String account, Alarm alarm) {
        return town.http.post(
                account, "/api/incidents", AlarmCentre.CAP, alarm.xml().getBytes(StandardCharsets.UTF_8));
    }
}
