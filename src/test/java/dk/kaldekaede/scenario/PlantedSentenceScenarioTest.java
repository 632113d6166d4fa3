package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Course.both;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.DUTY_OFFICE;
import static dk.kaldekaede.scenario.Municipality.YOUTH_CHIEF;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.DatabaseSearch;
import dk.kaldekaede.incident.PlanDecisions;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Free text lives in the incident and its versions, the decision's reason and the messages, and nowhere else: not in the engine. */
@ExtendWith(OutputCaptureExtension.class)
class PlantedSentenceScenarioTest extends Scenario {

    private static final String[] MAY_HOLD_IT = {"incident", "incident_facts", "plan_decision", "message"};

    private final String sentence = "Fru Hansens kat " + UUID.randomUUID();

    @Test
    void keepsFreeTextOutOfTheEngineAndTheLogWhenReportedOverTheInterface(CapturedOutput log) {
        Report report = Report.fire();
        for (String field : new String[] {"what", "meetingPoint", "languages", "reportedBy", "talkGroup"}) {
            report.with(field, sentence);
        }
        Course fire = town.at("2026-01-18T02:10:00Z").reports(report.with("commanderPhone", "+45 99 88 77 66"));

        runs(fire);
        fire.changes("meetingPoint", sentence + " igen");
        fire.told("oplysningerne er ændret", CRISIS_MANAGEMENT, DUTY_OFFICE);
        fire.told("oplysningerne er ændret", both(YOUTH_CHIEF));

        assertStaysWhereItBelongs(fire, log);
        assertThat(search().placesOf("+45 99 88 77 66", "incident", "incident_facts"))
                .isEmpty();
    }

    @Test
    void keepsFreeTextOutOfTheEngineAndTheLogWhenReportedInTasklist(CapturedOutput log) {
        town.at("2026-01-18T02:10:00Z");
        Report report = Report.fire().with("what", sentence);

        HttpResponse<String> answer = town.http.post(
                CRISIS_MANAGEMENT,
                "/engine-rest/process-definition/key/incident/submit-form",
                Map.of(
                        "variables",
                        Map.of(
                                "what", Map.of("value", sentence),
                                "where", Map.of("value", report.where()),
                                "affectedPeople", Map.of("value", 140),
                                "exercise", Map.of("value", "NO"))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Course fire = town.course(idOf(report), report);

        runs(fire);

        assertThat(answer.body()).doesNotContain(sentence);
        assertStaysWhereItBelongs(fire, log);
    }

    /** A number that the gateway refuses, a decision with its reason, and the end. */
    private void runs(Course fire) {
        String refused = town.address(YOUTH_CHIEF, "MOBILE");
        OutsideWorld.refuses(refused::equals);
        fire.phone(CRISIS_MANAGEMENT).rings(sentence).takes();
        fire.overrules("NOTHING", "ACTIVATE");
        fire.phone(YOUTH_CHIEF).ringsByMail(sentence).declines();
        OutsideWorld.refuses(number -> false);
        fire.phone(Municipality.deputyOf(YOUTH_CHIEF)).rings(sentence).declines();
        fire.phone(DUTY_OFFICE).rings(sentence);
        town.bean(PlanDecisions.class).addReason(fire.id, "social-work", "Grunden: " + sentence, CRISIS_MANAGEMENT);
    }

    private void assertStaysWhereItBelongs(Course fire, CapturedOutput log) {
        assertThat(search().placesOf(sentence))
                .contains("incident.what_happened", "plan_decision.reason", "message.body");
        assertThat(search().placesOf(sentence, MAY_HOLD_IT)).isEmpty();
        assertThat(log.getAll()).contains("was refused by SMS");
        assertThat(log.getAll().lines().filter(line -> !line.contains("icegreen")))
                .as("lines of the application's log, not of the mail server's")
                .noneMatch(line -> line.contains(sentence) || line.contains("452000") || line.contains("@example.org"));
        assertThat(fire.timeline().toString()).doesNotContain(sentence);
    }

    private DatabaseSearch search() {
        return new DatabaseSearch(town.bean(DataSource.class));
    }

    private String idOf(Report report) {
        return town.bean(JdbcClient.class)
                .sql("select id from incident where location = :where")
                .param("where", report.where())
                .query(String.class)
                .single();
    }
}
