package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Course.both;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.incident.cap.Alarm;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An alarm centre reports in CAP: what opens, what adds, and what calls nobody. */
class CapScenarioTest extends CapScenario {

    @Test
    void opensAnIncidentAndKnowsNoMoreThanTheAlertSays() {
        Course fire = centre.opens(alarm(), place);

        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);
        JsonNode facts = fire.json().path("facts");
        assertThat(facts.path("what").asText()).isEqualTo("Brand i etageejendom");
        assertThat(facts.path("where").asText()).isEqualTo(place.where());
        assertThat(facts.path("exercise").asBoolean()).isFalse();
        assertThat(facts.path("acute").asText()).isEqualTo("YES");
        assertThat(facts.path("reportedBy").asText()).isEqualTo("vagtcentral@alarm.example");
        for (String unknown : List.of("affectedPeople", "kind", "homesLost", "languages", "occurredAt")) {
            assertThat(facts.has(unknown)).as(unknown).isFalse();
        }
        for (String unknown : List.of("ballerupCitizens", "scene", "regionAnswer", "epcSetUp")) {
            assertThat(facts.path(unknown).asText()).as(unknown).isEqualTo("UNKNOWN");
        }
        assertThat(fire.story()).contains("CAP_ALERT_TAKEN");
    }

    @Test
    void opensAnExerciseThatIsMarked() {
        Course exercise = centre.opens(alarm().with("status", "Exercise"), place);

        exercise.phone(CRISIS_MANAGEMENT).rings("ØVELSE");
        assertThat(exercise.json().path("facts").path("exercise").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"System", "Test", "Draft"})
    void recordsWhatIsNotInEarnestAndCallsNobody(String status) {
        long before = incidents();
        Alarm alarm = alarm().with("status", status);

        JsonNode answer = centre.sends(alarm, 200, "RECORDED");

        assertThat(answer.path("message").asText()).isEqualTo("Meldingen er registreret. Ingen er kaldt.");
        assertThat(answer.has("id")).isFalse();
        assertThat(incidents()).isEqualTo(before);
        assertThat(listed(answer).path("status").asText()).isEqualToIgnoringCase(status);
        assertThat(listed(answer).path("where").asText()).isEqualTo(place.where());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ack", "Error"})
    void recordsAReceiptAndCallsNobody(String type) {
        long before = incidents();
        Alarm alarm = alarm();
        Course fire = centre.opens(alarm, place);
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);

        centre.sends(Alarm.following(type, LATER, alarm), 200, "RECORDED");

        assertThat(incidents()).isEqualTo(before + 1);
        assertThat(fire.story()).containsOnlyOnce("CAP_ALERT_TAKEN");
    }

    @Test
    void takesTheSameAlertTwiceForOneIncident() {
        Alarm alarm = alarm();
        Course fire = centre.opens(alarm, place);

        JsonNode again = centre.sends(alarm, 200, "OPENED");

        assertThat(again.path("id").asText()).isEqualTo(fire.id);
        assertThat(again.path("repeated").asBoolean()).isTrue();
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);
    }

    @RepeatedTest(3)
    void takesTheSameAlertFromTwoAtOnceForOneIncident() throws Exception {
        String xml = alarm().xml();

        List<HttpResponse<String>> answers = AtOnce.both(() -> centre.sends(xml), () -> centre.sends(xml));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 200);
        assertThat(answers.stream()
                        .map(answer -> answer.headers().firstValue("Location").orElseThrow())
                        .distinct())
                .hasSize(1);
        town.course(Http.json(answers.get(0)).path("id").asText(), place)
                .phone(CRISIS_MANAGEMENT)
                .rings(QUESTION);
    }

    @RepeatedTest(3)
    void joinsAnAlertAndItsUpdateThatComeInTheSameMoment() throws Exception {
        Alarm alarm = alarm();
        String update = update(alarm).xml();

        List<HttpResponse<String>> answers = AtOnce.both(() -> centre.sends(alarm.xml()), () -> centre.sends(update));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 200);
        String id = Http.json(answers.get(0)).path("id").asText();
        assertThat(Http.json(answers.get(1)).path("id").asText()).isEqualTo(id);
        town.course(id, place).phone(CRISIS_MANAGEMENT).rings(QUESTION);
        OutsideWorld.unread().removeIf(letter -> letter.text().contains(CHANGED));
    }

    @Test
    void refusesAnotherAlertOfTheSameName() {
        Alarm alarm = alarm();
        Course fire = centre.opens(alarm, place);
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);

        HttpResponse<String> answer =
                centre.sends(alarm.saying("event", "Noget andet").xml());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Http.json(answer).path("fields").get(0).path("field").asText())
                .isEqualTo("alert/identifier");
    }

    @Test
    void addsWhatAnUpdateSaysAndTellsEveryoneWithAPart() {
        Alarm alarm = alarm().saying("urgency", "Unknown");
        Course fire = centre.opens(alarm, place);
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);

        JsonNode answer = centre.sends(update(alarm).saying("event", "Brand i to opgange"), 200, "ADDED");

        assertThat(answer.path("id").asText()).isEqualTo(fire.id);
        fire.told("Brand i to opgange", CRISIS_MANAGEMENT);
        assertThat(fire.json().path("facts").path("what").asText()).isEqualTo("Brand i to opgange");
        assertThat(fire.json().path("facts").path("acute").asText()).isEqualTo("YES");
        assertThat(fire.json().path("factsVersion").asInt()).isEqualTo(2);
    }

    @Test
    void showsWhatAnUpdateSaysOtherwiseThanAPersonWroteAndLeavesIt() {
        Alarm alarm = alarm();
        Course fire = centre.opens(alarm, place);
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);
        fire.changesTo("what", "Brand, 40 på vej ud");
        fire.told(CHANGED, CRISIS_MANAGEMENT);

        JsonNode answer = centre.sends(update(alarm).saying("event", "Brand i to opgange"), 200, "ADDED");

        fire.told("alarmcentralen skriver noget andet", both(CRISIS_MANAGEMENT));
        assertThat(fire.json().path("facts").path("what").asText()).isEqualTo("Brand, 40 på vej ud");
        assertThat(listed(answer).path("heldBack").get(0).asText()).isEqualTo("what");
        assertThat(listed(answer).path("what").asText()).isEqualTo("Brand i to opgange");
    }

    @Test
    void changesNothingWhenAnUpdateSaysNothingNew() {
        Alarm alarm = alarm();
        Course fire = centre.opens(alarm, place);
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);

        centre.sends(update(alarm).saying("instruction", null), 200, "ADDED");

        assertThat(fire.json().path("factsVersion").asInt()).isEqualTo(1);
    }

    @Test
    void opensOnAnUpdateThatComesBeforeItsAlertWhichThenJoinsIt() {
        Alarm alarm = alarm();
        Course fire = centre.opens(update(alarm).saying("event", "Brand i to opgange"), place);
        fire.phone(CRISIS_MANAGEMENT).rings("Brand i to opgange");

        JsonNode late = centre.sends(alarm, 200, "ADDED");

        assertThat(late.path("id").asText()).isEqualTo(fire.id);
        assertThat(fire.json().path("facts").path("what").asText()).isEqualTo("Brand i to opgange");
        assertThat(fire.json().path("factsVersion").asInt()).isEqualTo(1);
    }

    @Test
    void opensOnAnUpdateOfAnExerciseWithoutTouchingWhatIsReal() {
        Alarm alarm = alarm();
        Course fire = centre.opens(alarm, place);
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);

        Course exercise = centre.opens(update(alarm).with("status", "Exercise"), place);

        exercise.phone(CRISIS_MANAGEMENT).rings("ØVELSE");
        assertThat(exercise.id).isNotEqualTo(fire.id);
        assertThat(fire.story()).containsOnlyOnce("CAP_ALERT_TAKEN");
    }

    @Test
    void opensWhateverLittleTheAlertSays() {
        JsonNode answer = centre.sends(Alarm.empty(), 201, "OPENED");

        Course alarm = town.course(answer.path("id").asText(), place);
        JsonNode facts = alarm.json().path("facts");
        assertThat(facts.path("what").asText()).isEqualTo("Alarm uden beskrivelse");
        assertThat(facts.path("where").asText()).isEqualTo("Sted ukendt");
        OutsideWorld.unread().removeIf(letter -> letter.text().contains("Alarm uden beskrivelse, Sted ukendt"));
    }

    @Test
    void refusesAnAlertOfTomorrow() {
        HttpResponse<String> answer =
                centre.sends(alarm().with("sent", "2026-01-18T03:26:00+01:00").xml());

        assertThat(CapHttpScenarioTest.problem(answer, 400)
                        .path("fields")
                        .get(0)
                        .path("field")
                        .asText())
                .isEqualTo("alert/sent");
    }
}
