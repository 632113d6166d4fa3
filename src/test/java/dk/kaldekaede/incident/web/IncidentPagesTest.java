package dk.kaldekaede.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.incident.IncidentState;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.incident.PlanDecisions;
import dk.kaldekaede.incident.Response;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An incident on its pages, from the right side and from the wrong one. */
@KaldekaedeTest
class IncidentPagesTest {

    private static final String NURSE = "sygeplejevagt";
    private static final String CRISIS_MANAGEMENT = "tvaergaaende-kriseledelse";
    private static final String CENTRE_CHIEF = "centerchef-css";
    private static final String HP_CHIEF = "handicap-psykiatrichef";
    private static final String[] FIRE = {
        "what",
        "Brand i etageejendom",
        "where",
        "Magleparken 5",
        "affectedPeople",
        "140",
        "exercise",
        "false",
        "ballerupCitizens",
        "YES",
        "acute",
        "YES",
        "scene",
        "NO",
        "epcSetUp",
        "YES"
    };

    @LocalServerPort
    int port;

    @Autowired
    Alerts alerts;

    @Autowired
    AlertAnswers answers;

    @Autowired
    Incidents incidents;

    @Autowired
    PlanDecisions decisions;

    @Autowired
    TaskService tasks;

    private final Map<String, PageClient> browsers = new HashMap<>();
    private String id;

    @BeforeEach
    void theNurseReportsAFire() {
        HttpResponse<String> answer = as(NURSE).post("/incidents", FIRE);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        id = PageClient.next(answer).replace("/incidents/", "");
    }

    @Test
    void goesFromTheReportToTheStandDown() {
        assertThat(page(NURSE))
                .contains("Brand i etageejendom", "Afventer beslutning")
                .doesNotContain("??");
        assertThat(page(CRISIS_MANAGEMENT)).contains("Aktivér det foreslåede");

        assertThat(page(CRISIS_MANAGEMENT, "/decisions", "use", "proposal")).contains("Beslutningen gælder nu");
        assertThat(board(CRISIS_MANAGEMENT)).contains("kaldes nu", "Ingen leder lige nu");
        assertThat(page(CENTRE_CHIEF)).contains("Det venter på dig", ">Kvittér for alarm:");
        assertThat(page(NURSE)).doesNotContain("Det venter på dig");
        answers.answer(ringing(CENTRE_CHIEF).id(), Answer.TAKE, Answerer.link());
        assertThat(page(HP_CHIEF)).contains("Det venter på dig", ">Kvittér for alarm:");
        answers.answer(ringing(HP_CHIEF).id(), Answer.TAKE, Answerer.link());
        assertThat(page(HP_CHIEF))
                .contains("Kan alligevel ikke", "leder den socialfaglige indsats")
                .doesNotContain(">Kvittér for alarm:");

        assertThat(page(HP_CHIEF, "/leadership/give-back", "activationId", socialWork()))
                .contains("Du har givet ledelsen tilbage", "Ingen leder lige nu");
        assertThat(ringing(HP_CHIEF).personId()).isEqualTo(HP_CHIEF + "-stedfortraeder");

        assertThat(page(CRISIS_MANAGEMENT, "/stand-down")).contains("Afviklingen er i gang", "hele hændelsen");
        assertThat(page(CRISIS_MANAGEMENT, "/decisions", "response.social-work", "ACTIVATE"))
                .contains("Hændelsen er lukket eller ved at blive lukket")
                .doesNotContain("Beslutningen gælder nu");
        tasks.complete(outreachTask(), Map.of("outreach", "NOT_NEEDED"));
        assertThat(incidents.get(id).state()).isEqualTo(IncidentState.CLOSED);
        assertThat(page(CRISIS_MANAGEMENT))
                .contains("afsluttet", "Ikke nødvendig")
                .doesNotContain("<textarea", "Ret oplysninger", "Ring selv", "??");
        assertThat(board(CRISIS_MANAGEMENT)).contains("Afsluttet for nylig");
    }

    @ParameterizedTest
    @CsvSource({
        "tvaergaaende-kriseledelse, 200",
        "sygeplejevagt, 200",
        "auditor, 200",
        "centerchef-bur, 404",
        "tolke, 404",
        "manager, 404",
        "admin, 404"
    })
    void isReadByThoseWithAPartAndTheAuditorAlone(String user, int status) {
        for (String page : List.of("", "/live")) {
            assertThat(as(user).get("/incidents/" + id + page).statusCode()).isEqualTo(status);
        }
        assertThat(board(user).contains(id)).isEqualTo(status == 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "auditor", "admin"})
    void isChangedByNobodyWithoutARole(String user) {
        for (String action : actions()) {
            assertThat(as(user).post("/incidents/" + id + action, everyField()).statusCode())
                    .as(action)
                    .isEqualTo(403);
        }
        assertThat(as(user).post("/incidents", FIRE).statusCode()).isEqualTo(403);
        assertThat(as(user).get("/incidents/new").statusCode()).isEqualTo(403);
        assertThat(as(user).get("/incidents/" + id + "/facts").statusCode()).isEqualTo(403);
        assertThat(board(user)).doesNotContain("/incidents/new");
    }

    @Test
    void isFoundFromATaskThatKnowsItsActivation() {
        assertThat(PageClient.next(as(NURSE).get("/activations/" + id))).isEqualTo("/incidents/" + id);
        page(CRISIS_MANAGEMENT, "/decisions", "use", "proposal");
        assertThat(PageClient.next(
                        as(NURSE).get("/activations/" + ringing(CENTRE_CHIEF).activationId())))
                .isEqualTo("/incidents/" + id);
    }

    @Test
    void isNotThereForWhomeverHasNoPart() {
        for (String action : actions()) {
            assertThat(as("tolke")
                            .post("/incidents/" + id + action, everyField())
                            .statusCode())
                    .as(action)
                    .isEqualTo(404);
        }
    }

    @Test
    void asksStrangersToLogInAndRefusesForgedForms() {
        for (String page : List.of("/", "/board", "/incidents/new", "/incidents/" + id, "/incidents/" + id + "/live")) {
            HttpResponse<String> answer = PageClient.nobody(port).get(page);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(PageClient.next(answer)).isEqualTo("/login");
        }
        for (String action : actions()) {
            assertThat(as(CRISIS_MANAGEMENT)
                            .postWithoutToken("/incidents/" + id + action, everyField())
                            .statusCode())
                    .as(action)
                    .isEqualTo(403);
        }
        assertThat(as(NURSE).postWithoutToken("/incidents", FIRE).statusCode()).isEqualTo(403);
    }

    @Test
    void letsTheReporterNeitherDecideNorCallOff() {
        assertThat(page(NURSE)).doesNotContain("Aktivér det foreslåede", "Afblæs hele");
        assertThat(post(NURSE, "/decisions", "use", "proposal").statusCode()).isEqualTo(403);
        assertThat(post(NURSE, "/decisions/reason", "plan", "social-work", "reason", "x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(NURSE, "/stand-down").statusCode()).isEqualTo(403);
        assertThat(post(NURSE, "/activations", "plan", "crisis-support").statusCode())
                .isEqualTo(403);
        assertThat(post(NURSE, "/leadership/give-back", "activationId", id).statusCode())
                .isEqualTo(403);
    }

    @Test
    void letsTheNurseActivateFromBelowOnce() {
        assertThat(page(NURSE, "/activations", "plan", "social-work")).contains("Kæden er gået i gang");
        assertThat(page(NURSE, "/activations", "plan", "social-work")).contains("Planen er allerede i gang");
        assertThat(decisions.inForce(id).get("social-work").role()).isEqualTo(NURSE);
    }

    @Test
    void decidesOtherwiseAndAddsTheReasonAfterwards() {
        page(CRISIS_MANAGEMENT, "/decisions", "response.social-work", "DAILY_OPERATION");
        page(CRISIS_MANAGEMENT, "/decisions/reason", "plan", "social-work", "reason", " Kun røg. ");

        assertThat(decisions.inForce(id).get("social-work"))
                .satisfies(decision -> assertThat(decision.response()).isEqualTo(Response.DAILY_OPERATION))
                .satisfies(decision -> assertThat(decision.reason()).isEqualTo("Kun røg."));
        assertThat(page(CRISIS_MANAGEMENT)).contains("Kun røg.", "anderledes end foreslået");
    }

    @Test
    void keepsWhatWasDecidedForAPlanThatIsNotMentioned() {
        page(CRISIS_MANAGEMENT, "/decisions", "response.social-work", "ACTIVATE", "response.crisis-support", "NOTHING");
        page(CRISIS_MANAGEMENT, "/decisions", "response.crisis-support", "ACTIVATE");

        assertThat(decisions.inForce(id).get("social-work").response()).isEqualTo(Response.ACTIVATE);
        assertThat(decisions.inForce(id).get("crisis-support").response()).isEqualTo(Response.ACTIVATE);
    }

    @Test
    void takesNoDecisionThatNobodyWouldActOn() {
        page(CRISIS_MANAGEMENT, "/decisions", "response.social-work", "NOTHING", "response.crisis-support", "NOTHING");

        assertThat(page(CRISIS_MANAGEMENT, "/decisions", "response.crisis-support", "ACTIVATE"))
                .contains("Hændelsen er lukket eller ved at blive lukket. Meld den igen");
        assertThat(decisions.inForce(id).get("crisis-support").response()).isEqualTo(Response.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "/decisions, response.social-work, PERHAPS",
        "/decisions, other, x",
        "/activations, plan, no-such-plan",
        "/decisions/reason, plan, social-work",
        "/spoken-answers, answer, PERHAPS"
    })
    void refusesWhatMakesNoSense(String action, String name, String value) {
        assertThat(post(CRISIS_MANAGEMENT, action, name, value).statusCode()).isEqualTo(400);
    }

    @Test
    void recordsWhatSomebodySaidBeforeAndWhileSheIsCalled() {
        assertThat(page(NURSE, "/spoken-answers", "personId", CENTRE_CHIEF, "answer", "CANNOT"))
                .contains("Svaret er noteret", "Talte med Centerchef", "kan ikke");

        String called = page(NURSE, "/spoken-answers", "personId", CRISIS_MANAGEMENT, "answer", "TAKES");
        assertThat(called).contains("Svaret er noteret af");
        assertThat(alerts.ofIncident(id)).first().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(AlertState.TAKEN);
            assertThat(alert.recordedByUser()).isEqualTo(NURSE);
        });
        assertThat(post(NURSE, "/spoken-answers", "personId", "tolke", "answer", "TAKES")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsNumbersToThoseWithAPartButNotToTheAuditor() {
        assertThat(page(NURSE)).contains("Ring selv", "tel:+4520");
        assertThat(page("auditor")).doesNotContain("tel:", "Ring selv");
        as(NURSE).post("/incidents/" + id + "/facts", facts("1", "commanderPhone", "+45 11 22 33 44"));
        assertThat(page(NURSE)).contains("tel:+4511223344");
        assertThat(page("auditor")).doesNotContain("11 22 33 44");
    }

    @Test
    void namesEveryErrorOfTheReportBesideItsField() {
        String page = as(NURSE)
                .post("/incidents", "what", " ", "affectedPeople", "mange", "kind", "HOAX", "key", "k")
                .body();

        assertThat(page)
                .contains("what-error", "where-error", "affectedPeople-error", "exercise-error")
                .contains("Skriv, hvad der er sket.", "value=\"mange\"", "value=\"k\"", "Værdien kendes ikke")
                .doesNotContain("??");
    }

    @Test
    void makesOneIncidentOfAFormSentTwice() {
        String[] form = Stream.concat(
                        Stream.of(FIRE), Stream.of("key", UUID.randomUUID().toString()))
                .toArray(String[]::new);
        String first = PageClient.next(as(NURSE).post("/incidents", form));

        assertThat(PageClient.next(as(NURSE).post("/incidents", form))).isEqualTo(first);
        assertThat(PageClient.next(as(CENTRE_CHIEF).post("/incidents", form))).isNotEqualTo(first);
    }

    @Test
    void refusesStaleFactsAndShowsTheNewest() {
        assertThat(as(NURSE).get("/incidents/" + id + "/facts").body())
                .contains("name=\"factsVersion\" value=\"1\"", "value=\"140\"");
        assertThat(post(CRISIS_MANAGEMENT, "/facts", facts("1", "affectedPeople", "12"))
                        .statusCode())
                .isEqualTo(303);

        HttpResponse<String> stale = post(NURSE, "/facts", facts("1", "affectedPeople", "200"));

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body())
                .contains("Oplysningerne er ændret imens", "value=\"12\"", "<dd>200</dd>", "value=\"2\"");
        assertThat(incidents.get(id).facts().affectedPeople()).isEqualTo(12);
        assertThat(page(NURSE)).contains("fra ca. 140 berørte til ca. 12 berørte");
        HttpResponse<String> wrong =
                post(NURSE, "/facts", facts("2", "homesLost", "x", "occurredAt", "2026-02-31T25:00"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("homesLost-error", "occurredAt-error");
    }

    @Test
    void sendsNothingWhileNothingIsNew() {
        for (String address : List.of("/board", "/incidents/" + id + "/live")) {
            String all = as(NURSE).get(address).body();
            Matcher version = Pattern.compile("version=([0-9a-f-]+)").matcher(all);
            assertThat(all).doesNotContain("<html").satisfies(text -> assertThat(version.find())
                    .isTrue());
            String same = address + "?version=" + version.group(1);
            assertThat(as(NURSE).get(same).statusCode()).isEqualTo(204);
            page(NURSE, "/spoken-answers", "personId", CRISIS_MANAGEMENT, "answer", "CANNOT");
            assertThat(as(NURSE).get(same).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void drawsTheIncidentsOwnProcessesOnly() {
        Matcher diagram = Pattern.compile("data-xml=\"([^\"]+)\"").matcher(page(NURSE));
        assertThat(diagram.find()).isTrue();
        HttpResponse<String> model = as(NURSE).get(diagram.group(1));

        assertThat(model.statusCode()).isEqualTo(200);
        assertThat(model.body()).contains("<bpmn:definitions");
        assertThat(as("tolke").get(diagram.group(1)).statusCode()).isEqualTo(404);
        assertThat(as(NURSE).get("/incidents/" + id + "/diagrams/x.bpmn").statusCode())
                .isEqualTo(404);
    }

    @Test
    void answersEverybodyWhoDecidesInTheSameSecond() {
        PageClient one = PageClient.of(port, CRISIS_MANAGEMENT);
        PageClient other = PageClient.of(port, CRISIS_MANAGEMENT);

        List<CompletableFuture<HttpResponse<String>>> both = Stream.of(one, other)
                .map(browser -> CompletableFuture.supplyAsync(
                        () -> browser.post("/incidents/" + id + "/decisions", "use", "proposal")))
                .toList();

        both.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(303));
        assertThat(decisions.inForce(id).get("social-work").response()).isEqualTo(Response.ACTIVATE);
    }

    @Test
    void saysThatAClosedIncidentIsClosed() {
        page(CRISIS_MANAGEMENT, "/decisions", "response.social-work", "NOTHING", "response.crisis-support", "NOTHING");
        tasks.complete(outreachTask(), Map.of("outreach", "PLANNED"));

        for (String action : actions()) {
            assertThat(page(CRISIS_MANAGEMENT, action, everyField()))
                    .as(action)
                    .contains("Hændelsen er lukket eller ved at blive lukket");
        }
        assertThat(PageClient.next(as(NURSE).get("/incidents/" + id + "/facts")))
                .isEqualTo("/incidents/" + id);
    }

    @Test
    void reopensAStoodDownEffortForThoseWhoMayAndOnce() {
        page(CRISIS_MANAGEMENT, "/decisions", "use", "proposal");
        answers.answer(ringing(CENTRE_CHIEF).id(), Answer.TAKE, Answerer.link());
        answers.answer(ringing(HP_CHIEF).id(), Answer.TAKE, Answerer.link());
        page(CRISIS_MANAGEMENT, "/stand-down");
        Matcher form =
                Pattern.compile("name=\"stoodDownAt\" value=\"([^\"]+)\"").matcher(page(HP_CHIEF));
        assertThat(form.find()).isTrue();
        String[] fields = {"activationId", socialWork(), "stoodDownAt", form.group(1)};

        for (String user : List.of(NURSE, CENTRE_CHIEF, CRISIS_MANAGEMENT)) {
            assertThat(page(user)).as(user).contains("Genåbn indsatsen", "Den, der ledte sidst, bliver spurgt først");
        }
        assertThat(page("auditor")).doesNotContain("Genåbn indsatsen");
        assertThat(post("auditor", "/reopen", fields).statusCode()).isEqualTo(403);
        assertThat(post("ydelsescentret", "/reopen", fields).statusCode()).isEqualTo(403);
        assertThat(post("tolke", "/reopen", fields).statusCode()).isEqualTo(404);
        assertThat(post(NURSE, "/reopen", "activationId", "x", "stoodDownAt", form.group(1))
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(NURSE)
                        .postWithoutToken("/incidents/" + id + "/reopen", fields)
                        .statusCode())
                .isEqualTo(403);

        assertThat(page(HP_CHIEF, "/reopen", fields))
                .contains("Indsatsen er åben igen", "Ingen leder lige nu", "genåbnede: Socialfaglig bistand")
                .doesNotContain("Ja, genåbn indsatsen", "??");
        assertThat(page(NURSE, "/reopen", fields)).contains("Indsatsen er allerede i gang igen");
        assertThat(board(CRISIS_MANAGEMENT)).contains("Ingen leder lige nu");
        assertThat(ringing(HP_CHIEF).personId()).isEqualTo(HP_CHIEF);
    }

    @Test
    void showsTheDemonstrationsMessagesWithTheirLinks() {
        String messages = as(CRISIS_MANAGEMENT).get("/beskeder?incident=" + id).body();

        assertThat(messages)
                .contains("/incidents/" + id, "Tværgående Kriseledelse")
                .doesNotContain("??");
        assertThat(as("tolke").get("/beskeder").body()).doesNotContain(id);
    }

    private static List<String> actions() {
        return List.of(
                "/facts",
                "/decisions",
                "/decisions/reason",
                "/activations",
                "/spoken-answers",
                "/leadership/give-back",
                "/stand-down");
    }

    private static String[] everyField() {
        return facts(
                "1",
                "use",
                "proposal",
                "plan",
                "social-work",
                "reason",
                "x",
                "personId",
                "centerchef-css",
                "answer",
                "TAKES",
                "activationId",
                "x");
    }

    private static String[] facts(String version, String... more) {
        Map<String, String> fields = new HashMap<>(Map.of("factsVersion", version));
        for (String[] some : List.of(FIRE, more)) {
            for (int i = 0; i < some.length; i += 2) {
                fields.put(some[i], some[i + 1]);
            }
        }
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private PageClient as(String user) {
        return browsers.computeIfAbsent(user, name -> PageClient.of(port, name));
    }

    private String board(String user) {
        return as(user).get("/").body();
    }

    private String page(String user) {
        return as(user).get("/incidents/" + id).body();
    }

    /** What she reads after she has done something. */
    private String page(String user, String action, String... fields) {
        HttpResponse<String> answer = post(user, action, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return as(user).get(PageClient.next(answer)).body();
    }

    private HttpResponse<String> post(String user, String action, String... fields) {
        return as(user).post("/incidents/" + id + action, fields);
    }

    private Alert ringing(String role) {
        return alerts.ofIncident(id).stream()
                .filter(Alert::ringing)
                .filter(alert -> alert.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private String socialWork() {
        return ringingOrTaken(HP_CHIEF).activationId();
    }

    private Alert ringingOrTaken(String role) {
        return alerts.ofIncident(id).stream()
                .filter(alert -> alert.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private String outreachTask() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(id)
                .taskDefinitionKey("userTask_considerOutreach")
                .singleResult()
                .getId();
    }
}
