package dk.kaldekaede.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.incident.cap.Alarm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages overtake one another: one event is one incident with the same facts, in whatever order they come. */
class CapOrderScenarioTest extends Scenario {

    private static final int ROUNDS = 8;
    private static final Random RANDOM = new Random(1_002);

    @AfterEach
    void whatRangIsRead() {
        town.deliver();
        OutsideWorld.unread().clear();
    }

    @Test
    void isOneIncidentInWhateverOrderTheMessagesComeAndHoweverOften() {
        AlarmCentre centre = new AlarmCentre(town.at("2026-01-18T03:10:00Z"));
        for (int round = 0; round < ROUNDS; round++) {
            String place = Report.fire().where();
            List<Alarm> messages = new ArrayList<>(course(place));
            messages.add(messages.get(RANDOM.nextInt(messages.size())));
            Collections.shuffle(messages, RANDOM);
            String order =
                    "round " + round + ": " + messages.stream().map(Alarm::name).toList();

            messages.forEach(message -> assertThat(centre.sends(message.xml()).statusCode())
                    .as(order)
                    .isIn(200, 201, 202));

            isOneIncident(place, order);
        }
    }

    private void isOneIncident(String place, String order) {
        List<JsonNode> taken = new ArrayList<>();
        for (JsonNode each : town.http.get(Municipality.CRISIS_MANAGEMENT, "/api/cap-alerts")) {
            if (each.path("where").asText().equals(place)
                    || each.path("identifier")
                            .asText()
                            .endsWith(place.replace(' ', '-').replace(",", ""))) {
                taken.add(each);
            }
        }
        assertThat(taken).as(order).hasSize(4);
        assertThat(taken.stream()
                        .flatMap(each -> values(each.path("incidents")).stream())
                        .distinct())
                .as(order)
                .hasSize(1);
        String id = taken.get(0).path("incidents").get(0).asText();
        JsonNode facts = town.http
                .get(Municipality.CRISIS_MANAGEMENT, "/api/incidents/" + id)
                .path("facts");
        assertThat(facts.path("what").asText()).as(order).isEqualTo("Brand i tre opgange");
        assertThat(facts.path("where").asText()).as(order).isEqualTo(place);
        assertThat(facts.path("acute").asText()).as(order).isEqualTo("YES");
        assertThat(new Tasklist(town, id).names(Municipality.CRISIS_MANAGEMENT))
                .as(order)
                .containsOnlyOnce("Tag stilling til afmeldingen");
    }

    /** An alert, two updates and a cancellation, each naming all before it. */
    private static List<Alarm> course(String place) {
        String end = "-" + place.replace(' ', '-').replace(",", "");
        Alarm alert = Alarm.fire().saying("areaDesc", place).with("identifier", "A" + end);
        Alarm first = Alarm.following("Update", "2026-01-18T03:15:00+01:00", alert)
                .with("identifier", "B" + end)
                .info("da", "Brand i to opgange", place)
                .saying("urgency", "Unknown");
        Alarm second = Alarm.following("Update", "2026-01-18T02:20:00-00:00", alert, first)
                .with("identifier", "C" + end)
                .info("da", "Brand i tre opgange", null)
                .saying("urgency", "Unknown");
        Alarm cancellation = Alarm.following("Cancel", "2026-01-18T03:40:00+01:00", alert, first, second)
                .with("identifier", "D" + end);
        return List.of(alert, first, second, cancellation);
    }

    private static List<String> values(JsonNode array) {
        List<String> all = new ArrayList<>();
        array.forEach(each -> all.add(each.asText()));
        return all;
    }
}
