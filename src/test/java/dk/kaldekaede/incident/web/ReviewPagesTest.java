package dk.kaldekaede.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.incident.Decider;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.incident.review.Lesson;
import dk.kaldekaede.incident.review.Lessons;
import dk.kaldekaede.incident.review.ReviewPart;
import dk.kaldekaede.incident.review.ReviewParts;
import dk.kaldekaede.incident.review.Reviews;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An incident's review on its page and in the list of lessons, from the right side and from the wrong one. */
@KaldekaedeTest
class ReviewPagesTest {

    private static final String CRISIS_MANAGEMENT = "tvaergaaende-kriseledelse";
    private static final String CENTRE_CHIEF = "centerchef-css";
    private static final String HP_CHIEF = "handicap-psykiatrichef";
    private static final String LESSON = "Øv overlevering ved vagtskifte";

    @LocalServerPort
    int port;

    @Autowired
    IncidentRun run;

    @Autowired
    Alerts alerts;

    @Autowired
    AlertAnswers answers;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewParts parts;

    @Autowired
    Lessons lessons;

    private final Map<String, PageClient> browsers = new HashMap<>();
    private String id;

    @BeforeEach
    void anEffortIsLedAndStoodDown() {
        id = run.report(IncidentFacts.reported("Brand i etageejendom", "Magleparken 5", 140, true), null);
        run.activate(id, "social-work", new Decider(CRISIS_MANAGEMENT, CRISIS_MANAGEMENT, CRISIS_MANAGEMENT));
        take("ACTIVATE");
        take("CO_ACTIVATE");
        take("LEAD");
        run.standDown(id, CRISIS_MANAGEMENT);
    }

    @Test
    void goesFromTheEmptyPageToTheClosedReview() {
        assertThat(page(HP_CHIEF))
                .contains(
                        "Evaluering: Brand i etageejendom", "ØVELSE", "Ingen læringspunkter endnu", "frist ", "mangler")
                .doesNotContain("??");
        assertThat(as(HP_CHIEF).get("/incidents/" + id).body()).contains("/incidents/" + id + "/review");

        assertThat(does(
                        HP_CHIEF,
                        write(leaders()),
                        "version",
                        "1",
                        "wentWell",
                        "Hurtigt",
                        "wentBadly",
                        "Ingen tolk",
                        "done",
                        "true"))
                .contains("Gemt og meldt færdig", "Hurtigt", "Ingen tolk");
        assertThat(does(HP_CHIEF, "/lessons", "lesson", LESSON, "ownerRole", "sygeplejevagt", "dueOn", "2026-03-01"))
                .contains("Læringspunktet er tilføjet", LESSON);
        ReviewPart management = parts.all(id).get(1);
        assertThat(does(
                        CRISIS_MANAGEMENT,
                        write(management),
                        "version",
                        "1",
                        "wentWell",
                        "Det meste",
                        "wentBadly",
                        "",
                        "done",
                        "true"))
                .contains("Evalueringen kan lukkes, når");
        assertThat(does(CRISIS_MANAGEMENT, "/close")).contains("Evalueringen kan lukkes, når");

        HttpResponse<String> settled =
                as(CRISIS_MANAGEMENT).post("/laering/" + lesson().id(), "state", "DONE", "inReview", "true");
        assertThat(PageClient.next(settled)).isEqualTo(path());
        assertThat(page(CRISIS_MANAGEMENT)).contains("Læringspunktet er afsluttet", "Alle har skrevet");
        assertThat(does(CRISIS_MANAGEMENT, "/close"))
                .contains("Evalueringen er lukket")
                .doesNotContain("<textarea");
        assertThat(reviews.find(id).orElseThrow().open()).isFalse();
        assertThat(as(HP_CHIEF)
                        .post(path() + write(leaders()), "version", "2", "wentWell", "x", "wentBadly", "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void keepsBothWhenTwoWriteAtOnce() {
        does(CRISIS_MANAGEMENT, write(leaders()), "version", "1", "wentWell", "Først", "wentBadly", "");

        HttpResponse<String> second =
                as(HP_CHIEF).post(path() + write(leaders()), "version", "1", "wentWell", "Sidst", "wentBadly", "");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("En anden har ændret det", "Først", "Sidst");
        assertThat(leaders().wentWell()).isEqualTo("Først");
    }

    @Test
    void refusesWhatIsTooLongAndALessonWithoutAnOwnerOrADay() {
        HttpResponse<String> tooLong = as(HP_CHIEF)
                .post(path() + write(leaders()), "version", "1", "wentWell", "x".repeat(4001), "wentBadly", "");
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("højst 4000 tegn");

        HttpResponse<String> empty =
                as(HP_CHIEF).post(path() + "/lessons", "lesson", " ", "ownerRole", "borgmester", "dueOn", "snart");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body())
                .contains("Skriv, hvad der skal gøres anderledes", "Vælg en dag fra i dag og højst fem år frem")
                .doesNotContain("??");
        HttpResponse<String> unknown = as(HP_CHIEF)
                .post(path() + "/lessons", "lesson", LESSON, "ownerRole", "borgmester", "dueOn", "2026-03-01");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("Vælg, hvem der sørger for det", LESSON);
        for (String day : List.of("1999-01-01", "2025-12-31", "2031-06-01", "+999999999-12-31")) {
            assertThat(as(HP_CHIEF)
                            .post(path() + "/lessons", "lesson", LESSON, "ownerRole", "tolke", "dueOn", day)
                            .statusCode())
                    .as(day)
                    .isEqualTo(422);
        }
        assertThat(lessons.of(id)).isEmpty();
    }

    @Test
    void refusesAnEmptyPartThatIsSaidToBeFinishedButKeepsAnEmptyDraft() {
        for (String nothing : List.of("", " \n", "\u3164")) {
            HttpResponse<String> empty = writes("wentWell", nothing, "wentBadly", "", "done", "true");
            assertThat(empty.statusCode()).isEqualTo(422);
            assertThat(empty.body())
                    .contains("Skriv noget i mindst et af felterne")
                    .doesNotContain("??");
        }
        assertThat(leaders().written()).isFalse();
        assertThat(writes("wentWell", "", "wentBadly", "").statusCode()).isEqualTo(303);
    }

    @Test
    void refusesSignsThatHideWhatIsThereAndAsksOnceAboutANumber() {
        for (String sign : List.of("\u0000", "\u202E", "\u2067")) {
            assertThat(writes("wentWell", "Godt" + sign, "wentBadly", "").body())
                    .contains("tegn, der ikke kan vises");
            assertThat(adds("Øv" + sign).body()).contains("tegn, der ikke kan vises");
        }
        String number = "Ring 0102031234";
        assertThat(writes("wentWell", number, "wentBadly", "").body())
                .contains("Står der et cpr-nummer?", number, "name=\"noCivilNumber\"");
        assertThat(adds(number).body()).contains("Står der et cpr-nummer?", "name=\"noCivilNumber\"");
        assertThat(leaders().wentWell()).isNull();
        assertThat(lessons.of(id)).isEmpty();

        assertThat(writes("wentWell", number, "wentBadly", "", "noCivilNumber", "true")
                        .statusCode())
                .isEqualTo(303);
        assertThat(adds(number, "noCivilNumber", "true").statusCode()).isEqualTo(303);
    }

    @Test
    void keepsTheSameLessonSentTwiceOnceAndAsksBeforeItIsDropped() {
        adds(LESSON, "key", "k1");
        adds(LESSON, "key", "k1");

        assertThat(lessons.of(id)).hasSize(1);
        assertThat(page(CRISIS_MANAGEMENT)).contains("Det kan ikke gøres om", "Ja, opgiv det");
        assertThat(as(HP_CHIEF).get("/incidents/" + id).body()).contains("Tolke, senest 1. marts 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "tvaergaaende-kriseledelse, 200",
        "handicap-psykiatrichef, 200",
        "auditor, 200",
        "tolke, 404",
        "manager, 404",
        "admin, 404"
    })
    void isReadByThoseWithAPartAndTheAuditorAlone(String user, int status) {
        assertThat(as(user).get(path()).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tolke", "centerchef-css", "auditor", "manager"})
    void isWrittenByNobodyElse(String user) {
        lessons.add(UUID.randomUUID().toString(), id, LESSON, "sygeplejevagt", LocalDate.of(2026, 3, 1), HP_CHIEF);
        for (String action : List.of(write(leaders()), "/lessons", "/close")) {
            assertThat(as(user).post(path() + action, everything()).statusCode())
                    .as(action)
                    .isIn(403, 404);
        }
        assertThat(as(user).post("/laering/" + lesson().id(), "state", "DONE").statusCode())
                .isEqualTo(403);
        assertThat(as(HP_CHIEF)
                        .postWithoutToken(path() + "/lessons", everything())
                        .statusCode())
                .isEqualTo(403);
        assertThat(leaders().wentWell()).isNull();
        assertThat(lessons.of(id)).hasSize(1);
    }

    @Test
    void hasNoPageBeforeTheStandDown() {
        String other = run.report(IncidentFacts.reported("Brand", "Magleparken 6", 140, true), null);

        assertThat(as(CRISIS_MANAGEMENT).get("/incidents/" + other + "/review").statusCode())
                .isEqualTo(404);
    }

    @Test
    void listsTheOpenLessonsToManagersAndToTheirOwners() {
        lessons.add(UUID.randomUUID().toString(), id, LESSON, "ydelsescentret", LocalDate.of(2020, 3, 1), HP_CHIEF);

        assertThat(as("manager").get("/laering").body())
                .contains(LESSON, "overskredet", "ØVELSE")
                .doesNotContain(path(), "??");
        assertThat(as("auditor").get("/laering").body()).contains(LESSON, path());
        assertThat(as("ydelsescentret").get("/laering").body()).contains(LESSON, "Opgiv");
        assertThat(as("tolke").get("/laering").body()).doesNotContain(LESSON);

        assertThat(PageClient.next(as("ydelsescentret").post("/laering/" + lesson().id(), "state", "DONE")))
                .isEqualTo("/laering");
        assertThat(as("manager").get("/laering").body()).doesNotContain(LESSON);
    }

    private HttpResponse<String> writes(String... fields) {
        return as(HP_CHIEF).post(path() + write(leaders()), with(fields, "version", "1"));
    }

    private HttpResponse<String> adds(String lesson, String... fields) {
        return as(HP_CHIEF)
                .post(path() + "/lessons", with(fields, "lesson", lesson, "ownerRole", "tolke", "dueOn", "2026-03-01"));
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(more), Stream.of(some)).toArray(String[]::new);
    }

    private static String[] everything() {
        return new String[] {
            "version",
            "1",
            "wentWell",
            "x",
            "wentBadly",
            "x",
            "lesson",
            "x",
            "ownerRole",
            "tolke",
            "dueOn",
            "2026-03-01"
        };
    }

    private ReviewPart leaders() {
        return parts.all(id).get(0);
    }

    private Lesson lesson() {
        return lessons.of(id).get(0);
    }

    private static String write(ReviewPart part) {
        return "/parts/" + part.id();
    }

    private String path() {
        return "/incidents/" + id + "/review";
    }

    private PageClient as(String user) {
        return browsers.computeIfAbsent(user, who -> PageClient.of(port, who));
    }

    private String page(String user) {
        return as(user).get(path()).body();
    }

    /** Does something on the page and reads the page it leads to. */
    private String does(String user, String action, String... fields) {
        HttpResponse<String> answer = as(user).post(path() + action, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return as(user).get(PageClient.next(answer)).body();
    }

    private void take(String purpose) {
        alerts.ofIncident(id).stream()
                .filter(Alert::ringing)
                .filter(alert -> alert.purpose().name().equals(purpose))
                .findFirst()
                .ifPresent(alert -> answers.answer(alert.id(), Answer.TAKE, Answerer.link()));
    }
}
