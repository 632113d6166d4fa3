package dk.kaldekaede.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.OnPostgres;
import dk.kaldekaede.incident.cap.Alarm;
import dk.kaldekaede.scenario.NightFireScenarioTest.NightFire;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The night fire on the database of production. */
@OnPostgres
class OnPostgresScenarioTest extends Scenario {

    @Test
    void keepsADeadlineInTheHourThatIsThereTwice() {
        Course fire = town.at("2026-10-25T00:58:00Z").reports(Report.fireForSocialWorkAlone());

        fire.phone(Municipality.CRISIS_MANAGEMENT)
                .rings("skal beredskabet aktiveres")
                .staysSilent("PT4M", 3);

        fire.phone(Municipality.deputyOf(Municipality.CRISIS_MANAGEMENT)).rings("skal beredskabet aktiveres");
    }

    @Test
    void takesAnAlarmCentresAlertsInWhateverOrderTheyCome() throws Exception {
        AlarmCentre centre = new AlarmCentre(town.at("2026-01-18T02:10:00Z"));
        Report place = Report.fire();
        Alarm alarm = Alarm.fire().saying("areaDesc", place.where());
        Alarm update = Alarm.following("Update", "2026-01-18T03:20:00+01:00", alarm)
                .info("da", "Brand i to opgange", place.where());
        centre.sends(Alarm.following("Cancel", "2026-01-18T03:24:00+01:00", alarm, update), 202, "CANCEL_KEPT");

        List<HttpResponse<String>> answers =
                AtOnce.both(() -> centre.sends(alarm.xml()), () -> centre.sends(update.xml()));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 200);
        String id = Http.json(answers.get(0)).path("id").asText();
        assertThat(Http.json(answers.get(1)).path("id").asText()).isEqualTo(id);
        Course fire = town.course(id, place);
        fire.told("ALARMCENTRALEN HAR AFMELDT", Course.both(Municipality.CRISIS_MANAGEMENT));
        fire.phone(Municipality.CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres");
        assertThat(fire.json().path("facts").path("what").asText()).isEqualTo("Brand i to opgange");
        OutsideWorld.unread().removeIf(letter -> letter.text().contains("oplysningerne er ændret"));
    }

    @Test
    void runsTheNightFireFromTheReportToItsEnd() {
        Course fire = town.at("2026-01-18T02:10:00Z").reports(Report.fire());
        NightFire night = new NightFire(fire);

        night.runsUntilBothEffortsAreLed();
        night.isStoodDownByItsLeaders();
        fire.completes(Municipality.CRISIS_MANAGEMENT, "Overvej opsøgende indsats", "outreach", "NOT_NEEDED");

        assertThat(fire.json().path("state").asText()).isEqualTo("CLOSED");
    }

    @Test
    void refusesASignThatTheDatabaseCannotKeepAndNamesTheField() {
        for (String field : List.of("what", "where", "languages", "meetingPoint", "talkGroup", "reportedBy")) {
            Map<String, Object> report =
                    new HashMap<>(Map.of("what", "Brand", "where", "Magleparken 5", "exercise", false));
            report.put(field, "Brand\u0000 i opgangen");

            HttpResponse<String> answer = town.http.post(Municipality.CRISIS_MANAGEMENT, "/api/incidents", report);

            assertThat(answer.statusCode()).as(field).isEqualTo(400);
            assertThat(answer.body()).as(field).contains(field).contains("tegn, der ikke kan vises");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void callsPeopleInWhateverHappensInWhateverOrder(long seed) {
        Crew crew = new Crew(town);
        new CallOutLoop(town, crew, seed).holds(this::led);
        crew.letGo();
        town.deliver();
        OutsideWorld.forgetEverything();
    }

    private Course led(Report report) {
        Course fire = town.reports(report).isDecided();
        fire.phone(Municipality.CENTRE_CHIEF).rings("aktivér beredskabet").takes();
        fire.phone(Municipality.HP_CHIEF).rings("kan du lede").takes();
        return fire;
    }
}
