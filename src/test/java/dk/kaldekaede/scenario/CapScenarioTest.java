package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Course.both;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.DUTY_OFFICE;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static dk.kaldekaede.scenario.Municipality.YOUTH_CHIEF;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.incident.cap.Alarm;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An alarm centre reports in CAP: what opens, what adds, what cancels, and what calls nobody. */
class CapScenarioTest extends Scenario {

    private static final String NIGHT = "2026-01-18T02:10:00Z";
    private static final String LATER = "2026-01-18T03:20:00+01:00";
    private static final String LATER_STILL = "2026-01-18T03:24:00+01:00";
    private static final String QUESTION = "skal beredskabet aktiveres";
    private static final String CHANGED = "oplysningerne er ændret";
    private static final String CANCELLED = "ALARMCENTRALEN HAR AFMELDT";
    private static final String DECIDE_CANCELLATION = "Tag stilling til afmeldingen";

    private final Report place = Report.fire();
    private AlarmCentre centre;

    @BeforeEach
    void atNight() {
        town.at(NIGHT);
        centre = new AlarmCentre(town);
    }

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
    void putsACancellationToAPersonWhoLetsItGoOn() {
        Alarm alarm = alarm();
        Course fire = centre.opens(alarm, place);
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);

        JsonNode answer = centre.sends(Alarm.following("Cancel", LATER, alarm), 202, "CANCEL_ASKED");

        assertThat(answer.path("id").asText()).isEqualTo(fire.id);
        fire.told(CANCELLED, both(CRISIS_MANAGEMENT));
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).contains(DECIDE_CANCELLATION);
        assertThat(fire.alerts()).anyMatch(alert -> alert.ringing());

        fire.completes(CRISIS_MANAGEMENT, DECIDE_CANCELLATION, "cancellation", "GO_ON");

        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).doesNotContain(DECIDE_CANCELLATION);
        assertThat(fire.alerts()).anyMatch(alert -> alert.ringing());
        assertThat(fire.story()).contains("CANCELLATION_ASKED", "CANCELLATION_DECIDED");
        fire.phone(CRISIS_MANAGEMENT).decides();
        fire.phone(NURSE).rings("aktivér beredskabet");
        fire.phone(YOUTH_CHIEF).rings("aktivér beredskabet");
    }

    @Test
    void callsTheWholeIncidentOffWhenAPersonSaysSo() {
        Alarm alarm = alarm();
        Course fire = centre.opens(alarm, place).isDecided();
        fire.phone(NURSE).rings("aktivér beredskabet");
        fire.phone(YOUTH_CHIEF).rings("aktivér beredskabet").declines();
        fire.phone(Municipality.deputyOf(YOUTH_CHIEF))
                .rings("aktivér beredskabet")
                .declines();
        fire.phone(DUTY_OFFICE).rings("aktivér beredskabet");
        centre.sends(Alarm.following("Cancel", LATER, alarm), 202, "CANCEL_ASKED");
        fire.told(CANCELLED, both(CRISIS_MANAGEMENT));

        fire.completes(CRISIS_MANAGEMENT, DECIDE_CANCELLATION, "cancellation", "CALL_OFF");

        fire.told("du behøver ikke svare længere", NURSE, DUTY_OFFICE);
        fire.told("Indsatsen er afviklet", NURSE, DUTY_OFFICE);
        fire.told("Indsatsen er afviklet", both(YOUTH_CHIEF));
        fire.told("opsøgende indsats", both(CRISIS_MANAGEMENT));
        assertThat(fire.runningTimers()).isEmpty();
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).containsExactly("Overvej opsøgende indsats");
    }

    @Test
    void forgetsTheQuestionWhenTheIncidentIsCalledOffMeanwhile() {
        Alarm alarm = alarm();
        Course fire = centre.opens(alarm, place);
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);
        centre.sends(Alarm.following("Cancel", LATER, alarm), 202, "CANCEL_ASKED");
        fire.told(CANCELLED, both(CRISIS_MANAGEMENT));

        fire.isStoodDown();

        fire.told("du behøver ikke svare længere", CRISIS_MANAGEMENT);
        fire.told("opsøgende indsats", both(CRISIS_MANAGEMENT));
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).containsExactly("Overvej opsøgende indsats");
    }

    @Test
    void asksOnceWhenTwoCancellationsCome() {
        Alarm alarm = alarm();
        Course fire = centre.opens(alarm, place);
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);

        centre.sends(Alarm.following("Cancel", LATER, alarm), 202, "CANCEL_ASKED");
        centre.sends(Alarm.following("Cancel", LATER_STILL, alarm), 202, "CANCEL_ASKED");

        fire.told(CANCELLED, both(CRISIS_MANAGEMENT));
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).containsOnlyOnce(DECIDE_CANCELLATION);
    }

    @Test
    void keepsACancellationUntilItsAlertComesAndOpensThenAndAsks() {
        long before = incidents();
        Alarm alarm = alarm();
        Alarm cancellation = Alarm.following("Cancel", LATER, alarm);

        JsonNode kept = centre.sends(cancellation, 202, "CANCEL_KEPT");

        assertThat(kept.has("id")).isFalse();
        assertThat(incidents()).isEqualTo(before);

        Course fire = centre.opens(alarm, place);

        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);
        fire.told(CANCELLED, both(CRISIS_MANAGEMENT));
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).contains(DECIDE_CANCELLATION);
        assertThat(listed(kept).path("outcome").asText()).isEqualTo("CANCEL_ASKED");
        assertThat(centre.sends(cancellation, 200, "CANCEL_ASKED").path("id").asText())
                .isEqualTo(fire.id);
    }

    @Test
    void callsNobodyForWhatComesAfterTheEndUnlessItIsNewer() {
        Alarm alarm = alarm();
        Course fire = centre.opens(alarm, place);
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);
        Alarm cancellation = Alarm.following("Cancel", LATER_STILL, alarm);
        fire.isStoodDown();
        fire.told("du behøver ikke svare længere", CRISIS_MANAGEMENT);
        fire.told("opsøgende indsats", both(CRISIS_MANAGEMENT));

        centre.sends(cancellation, 200, "LATE");
        centre.sends(update(alarm), 200, "LATE");
        town.at("2026-01-18T04:00:00Z");
        Course again = centre.opens(
                update(alarm)
                        .with("sent", "2026-01-18T05:00:00+01:00")
                        .with("identifier", alarm.name().hashCode() + "-3"),
                place);

        assertThat(again.id).isNotEqualTo(fire.id);
        again.phone(CRISIS_MANAGEMENT).rings(QUESTION);
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

    private HttpResponse<String> sends(String account, Alarm alarm) {
        return town.http.post(
                account, "/api/incidents", AlarmCentre.CAP, alarm.xml().getBytes(StandardCharsets.UTF_8));
    }

    private Alarm alarm() {
        return Alarm.fire().saying("areaDesc", place.where());
    }

    private Alarm update(Alarm earlier) {
        return Alarm.following("Update", LATER, earlier).info("da-DK", "Brand i etageejendom", place.where());
    }

    private JsonNode listed(JsonNode answer) {
        for (JsonNode each : town.http.get(CRISIS_MANAGEMENT, "/api/cap-alerts")) {
            if (each.path("id").asText().equals(answer.path("capAlert").asText())) {
                return each;
            }
        }
        throw new AssertionError("Not listed: " + answer);
    }

    private long incidents() {
        return town.bean(JdbcClient.class)
                .sql("select count(*) from incident")
                .query(Long.class)
                .single();
    }
}
