package dk.kaldekaede.incident.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.MovableClock;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.incident.cap.Alarm;
import dk.kaldekaede.incident.cap.CapIntake;
import dk.kaldekaede.incident.cap.CapReader;
import dk.kaldekaede.incident.cap.CapReceipt;
import dk.kaldekaede.incident.process.IncidentProcess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** The page "Fra alarmcentralen". */
@KaldekaedeTest
class CapPageTest {

    private static final String CRISIS_MANAGEMENT = "tvaergaaende-kriseledelse";
    private static final Authentication ALARM_CENTRE = UsernamePasswordAuthenticationToken.authenticated(
            "alarmcentral", null, AuthorityUtils.createAuthorityList("reporter"));
    private static final String PAGE = "/alarmcentral";
    private static final String CANCELLED = "Alarmcentralen har afmeldt</strong>";

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    CapIntake intake;

    @Autowired
    CapReader reader;

    @Autowired
    IncidentRun run;

    @Autowired
    Incidents incidents;

    @Autowired
    TaskService tasks;

    @BeforeEach
    void afterTheAlerts() {
        clock.set(Instant.parse("2026-01-18T02:20:00Z"));
    }

    @Test
    void showsTheWholeAlertAndWhatAPersonWroteOtherwise() {
        Alarm alarm = Alarm.fire()
                .saying("headline", "Røg <b>fra</b> taget".replace("<", "&lt;"))
                .saying("description", "Første linje\nAnden linje")
                .saying("expires", "2026-01-18T06:00:00+01:00");
        String id = take(alarm).incidents().get(0);
        IncidentFacts facts = incidents.get(id).facts();
        run.changeFacts(
                id,
                facts.withReport("Brand, 40 ude", facts.where(), facts.occurredAt(), facts.acute(), facts.reportedBy()),
                CRISIS_MANAGEMENT);
        take(Alarm.following("Update", "2026-01-18T03:20:00+01:00", alarm)
                .info("da", "Brand i to opgange", "Magleparken 5-7"));

        String page = page(CRISIS_MANAGEMENT, PAGE + "?incident=" + id);

        assertThat(page)
                .contains(
                        "Røg &lt;b&gt;fra&lt;/b&gt; taget",
                        "Første linje\nAnden linje",
                        "Alvorligt",
                        "18. januar",
                        "06.00")
                .contains("Det, mennesket skrev, står", "hvad der er sket", "Brand i to opgange")
                .contains("Opdatering", "Føjet til hændelsen");
        assertThat(page(CRISIS_MANAGEMENT, "/incidents/" + id))
                .contains(
                        PAGE + "?incident=" + id,
                        "Brand, 40 ude",
                        "Skriver noget andet end oplysningerne om: hvad der");
    }

    @Test
    void showsATestToTheCrisisManagementAndToNobodyWithoutAPart() {
        String place = "Prøvevej " + System.nanoTime();
        take(Alarm.fire().with("status", "Test").saying("areaDesc", place));

        assertThat(page(CRISIS_MANAGEMENT, PAGE)).contains(place, "Prøve", "Registreret. Ingen er kaldt");
        assertThat(page("auditor", PAGE)).contains(place);
        assertThat(page("tolke", PAGE)).doesNotContain(place).contains("Fra alarmcentralen");
        assertThat(page(CRISIS_MANAGEMENT, "/beskeder")).contains("href=\"" + PAGE + "\"");
    }

    @Test
    void showsATestToTheAdministratorWhoTriesOutTheConnectionAndSaysThatTheRestIsHidden() {
        String place = "Prøvevej " + System.nanoTime();
        take(Alarm.fire().with("status", "Test").saying("areaDesc", place));
        String incident = take(Alarm.fire()).incidents().get(0);

        String page = page("admin", PAGE);

        assertThat(page)
                .contains(place, "Din konto ser kun meldinger, som ikke hører til en hændelse.")
                .doesNotContain(incident, "Der er ikke kommet noget");
        PageClient admin = PageClient.of(port, "admin");
        assertThat(admin.get(page.replaceAll("(?s).*?(/api/cap-alerts/[^\"]+).*", "$1"))
                        .body())
                .contains(place);
        assertThat(admin.get("/").body())
                .contains("Din konto ser ingen hændelser")
                .doesNotContain("Ingen hændelser lige nu");
    }

    @Test
    void saysOnBoardAndPageThatACancellationWaitsUntilAPersonHasDecided() {
        Alarm alarm = Alarm.fire();
        String id = take(alarm).incidents().get(0);
        assertThat(page(CRISIS_MANAGEMENT, "/incidents/" + id)).doesNotContain(CANCELLED);

        take(Alarm.following("Cancel", "2026-01-18T03:20:00+01:00", alarm));

        assertThat(page(CRISIS_MANAGEMENT, "/incidents/" + id)).contains(CANCELLED);
        assertThat(page(CRISIS_MANAGEMENT, "/incidents/" + id + "/live")).contains(CANCELLED);
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            String board = page(CRISIS_MANAGEMENT, "/board");
            String card = board.substring(board.indexOf("incident-" + id));
            assertThat(card.substring(0, card.indexOf("</article>"))).contains(CANCELLED);
        });

        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(id)
                .taskDefinitionKey(IncidentProcess.USER_TASK_DECIDE_CANCELLATION)
                .singleResult();
        tasks.complete(task.getId(), Map.of("cancellation", "GO_ON"));

        assertThat(page(CRISIS_MANAGEMENT, "/incidents/" + id)).doesNotContain(CANCELLED);
    }

    @Test
    void hidesAnIncidentsAlertsFromThoseWithoutAPart() {
        String id = take(Alarm.fire()).incidents().get(0);

        assertThat(PageClient.of(port, "tolke").get(PAGE + "?incident=" + id).statusCode())
                .isEqualTo(404);
    }

    private CapReceipt take(Alarm alarm) {
        SecurityContextHolder.getContext().setAuthentication(ALARM_CENTRE);
        try {
            return intake.take(reader.read(alarm.xml().getBytes(StandardCharsets.UTF_8), null));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private String page(String user, String path) {
        var answer = PageClient.of(port, user).get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
