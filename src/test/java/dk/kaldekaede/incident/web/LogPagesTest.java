package dk.kaldekaede.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.DatabaseSearch;
import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.MovableClock;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailEntry;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.incident.Decider;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.incident.log.LogNote;
import dk.kaldekaede.incident.log.LogNotes;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The log of an incident on its page, from the right side and from the wrong one. */
@KaldekaedeTest
class LogPagesTest {

    private static final String CRISIS_MANAGEMENT = "tvaergaaende-kriseledelse";
    private static final String HP_CHIEF = "handicap-psykiatrichef";
    private static final String YESTERDAY_HERE = "2026-01-13T23:30";

    @LocalServerPort
    int port;

    @Autowired
    IncidentRun run;

    @Autowired
    LogNotes notes;

    @Autowired
    Trail trail;

    @Autowired
    Alerts alerts;

    @Autowired
    AlertAnswers answers;

    @Autowired
    MovableClock clock;

    @Autowired
    DataSource database;

    @Autowired
    JdbcTemplate jdbc;

    private final Map<String, PageClient> browsers = new HashMap<>();
    private String id;

    @BeforeEach
    void anEffortIsLed() {
        id = run.report(IncidentFacts.reported("Brand i etageejendom", "Magleparken 5", 140, true), null);
        run.activate(id, "social-work", new Decider(CRISIS_MANAGEMENT, CRISIS_MANAGEMENT, CRISIS_MANAGEMENT));
        take("ACTIVATE");
        take("CO_ACTIVATE");
        take("LEAD");
    }

    @Test
    void isLinkedFromTheIncidentAndBeginsEmpty() {
        assertThat(as(HP_CHIEF).get("/incidents/" + id).body()).contains(path(), "ikke overdraget");
        assertThat(page(HP_CHIEF))
                .contains("ØVELSE", "Der er ikke skrevet noget endnu", "Skriv aldrig om enkelte borgere")
                .doesNotContain("??");
    }

    @Test
    void keepsEveryNoteWithBothItsTimesAndItsTextNowhereElse() {
        String sentence = "Bussen kom med de første " + UUID.randomUUID();
        assertThat(writes(HP_CHIEF, "text", sentence, "happenedAt", YESTERDAY_HERE))
                .contains("Noten står i loggen", sentence, "tirsdag 13. januar", "skrevet");
        writes(CRISIS_MANAGEMENT, "text", "Tæpper delt ud", "happenedAt", "2026-01-13T23:10");

        List<LogNote> kept = notes.of(id);
        assertThat(kept).extracting(LogNote::recordedByUser).containsExactly(CRISIS_MANAGEMENT, HP_CHIEF);
        assertThat(kept.get(1).happenedAt()).hasToString("2026-01-13T22:30:00Z");
        assertThat(kept.get(1).recordedAt()).isEqualTo(clock.instant());
        assertThat(new DatabaseSearch(database).placesOf(sentence)).containsExactly("log_note.text");
        assertThat(as(HP_CHIEF).get("/incidents/" + id).body())
                .contains("skrev i loggen")
                .doesNotContain(sentence);
        String page = page(CRISIS_MANAGEMENT);
        assertThat(page.indexOf(sentence)).isLessThan(page.indexOf("Tæpper delt ud"));
    }

    @Test
    void keepsNothingOfANoteThatTheDatabaseDidNotTakeAndTakesTheSameFormWhenItIsBack() {
        String[] form = {"text", "Bussen kom", "happenedAt", YESTERDAY_HERE, "key", "k1"};
        PageClient chief = as(HP_CHIEF);
        chief.get(path());
        jdbc.execute("alter table log_note rename to note_away");
        try {
            HttpResponse<String> failed = chief.post(path(), form);
            assertThat(failed.statusCode()).isGreaterThanOrEqualTo(500);
            assertThat(failed.body()).doesNotContain("Noten står i loggen", "??");
        } finally {
            jdbc.execute("alter table note_away rename to log_note");
        }
        assertThat(notes.of(id)).isEmpty();
        assertThat(trail.of(id)).extracting(TrailEntry::type).doesNotContain(TrailType.LOG_NOTED);

        assertThat(writes(HP_CHIEF, form)).contains("Noten står i loggen");
        assertThat(notes.of(id)).hasSize(1);
    }

    @Test
    void correctsByANewNoteThatPointsAtTheOldOne() {
        writes(HP_CHIEF, "text", "30 kom", "happenedAt", YESTERDAY_HERE);
        String wrong = notes.of(id).get(0).id();
        assertThat(as(HP_CHIEF).get(path() + "?corrects=" + wrong).body())
                .contains("Ret en note", "30 kom</textarea>", "value=\"" + wrong + "\"");

        assertThat(writes(
                        CRISIS_MANAGEMENT,
                        "text",
                        "13 kom",
                        "happenedAt",
                        YESTERDAY_HERE,
                        "corrects",
                        wrong,
                        "key",
                        "k"))
                .contains("30 kom", "13 kom", "rettet siden", "Retter noten fra kl. 23.30", "#note-" + wrong);

        assertThat(notes.of(id)).extracting(LogNote::text).containsExactly("30 kom", "13 kom");
        assertThat(notes.of(id).get(1).correctsId()).isEqualTo(wrong);
        assertThat(as(HP_CHIEF).get("/incidents/" + id).body()).contains("rettede en note i loggen");
    }

    @Test
    void correctsNoNoteOfAnotherIncident() {
        writes(HP_CHIEF, "text", "30 kom", "happenedAt", YESTERDAY_HERE);
        String other = notes.of(id).get(0).id();
        anEffortIsLed();

        assertThat(as(HP_CHIEF).get(path() + "?corrects=" + other).statusCode()).isEqualTo(404);
        assertThat(as(HP_CHIEF)
                        .post(path(), "text", "13 kom", "happenedAt", YESTERDAY_HERE, "corrects", other)
                        .statusCode())
                .isEqualTo(404);
        assertThat(notes.of(id)).isEmpty();
    }

    @Test
    void refusesWhatIsEmptyTooLongOrYetToComeAndSaysWhichFieldItIs() {
        for (String[] wrong : List.of(
                new String[] {"text", " ", "happenedAt", YESTERDAY_HERE},
                new String[] {"text", "x".repeat(2001), "happenedAt", YESTERDAY_HERE},
                new String[] {"text", "Bussen\u0000kom", "happenedAt", YESTERDAY_HERE},
                new String[] {"text", "Bussen \u202Emok", "happenedAt", YESTERDAY_HERE})) {
            assertRefused(wrong, "<strong>Hvad skete der?</strong>");
        }
        for (String time :
                List.of("2199-01-01T00:00", "0001-01-01T00:00", "-999999999-01-01T00:00", "2026-01-12T23:30", "")) {
            assertRefused(
                    new String[] {"text", "Bussen kom", "happenedAt", time}, "<strong>Hvornår skete det?</strong>");
        }
        assertThat(as(HP_CHIEF).post(path()).statusCode()).isEqualTo(422);
        assertThat(notes.of(id)).isEmpty();
    }

    private void assertRefused(String[] wrong, String field) {
        HttpResponse<String> refused = as(HP_CHIEF).post(path(), wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(wrong[1].strip(), field).doesNotContain("??");
    }

    @Test
    void asksOnceWhetherANumberIsACitizens() {
        String[] form = {"text", "Ring til 010203-1234 om nøglen", "happenedAt", YESTERDAY_HERE, "key", "k"};
        HttpResponse<String> asked = as(HP_CHIEF).post(path(), form);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Står der et cpr-nummer?", form[1], "name=\"noCivilNumber\"");
        assertThat(notes.of(id)).isEmpty();

        assertThat(writes(HP_CHIEF, "text", form[1], "happenedAt", YESTERDAY_HERE, "noCivilNumber", "true"))
                .contains(form[1]);
        assertThat(trail.of(id).toString()).doesNotContain("010203");
    }

    @Test
    void keepsTheSameFormSentTwiceOnceAlsoAtOnce() {
        page(HP_CHIEF);
        List<Integer> said = IntStream.range(0, 12)
                .parallel()
                .mapToObj(number -> as(HP_CHIEF)
                        .post(
                                path(),
                                "text",
                                "Note " + number % 3,
                                "happenedAt",
                                YESTERDAY_HERE,
                                "key",
                                "k" + number % 3)
                        .statusCode())
                .toList();
        writes(CRISIS_MANAGEMENT, "text", "Note 0", "happenedAt", YESTERDAY_HERE, "key", "k0");

        assertThat(said).containsOnly(303);
        assertThat(notes.of(id))
                .extracting(LogNote::text)
                .containsExactlyInAnyOrder("Note 0", "Note 0", "Note 1", "Note 2");
        assertThat(trail.of(id))
                .filteredOn(entry -> entry.type() == TrailType.LOG_NOTED)
                .hasSize(4);
    }

    @Test
    void isStillWrittenWhenTheIncidentIsClosed() {
        run.standDown(id, CRISIS_MANAGEMENT);
        clock.advance(Duration.ofHours(1));

        assertThat(writes(HP_CHIEF, "text", "Nøglen er afleveret", "happenedAt", YESTERDAY_HERE))
                .contains("Nøglen er afleveret");
    }

    @ParameterizedTest
    @CsvSource({
        "tvaergaaende-kriseledelse, 200",
        "handicap-psykiatrichef, 200",
        "centerchef-css, 200",
        "auditor, 200",
        "tolke, 404",
        "manager, 404"
    })
    void isReadByThoseWithAPartAndTheAuditorAlone(String user, int status) {
        assertThat(as(user).get(path()).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tolke", "auditor", "manager"})
    void isWrittenByNobodyElse(String user) {
        assertThat(as(user).get(path()).body()).doesNotContain("<textarea");
        assertThat(as(user).post(path(), "text", "x", "happenedAt", YESTERDAY_HERE)
                        .statusCode())
                .isIn(403, 404);
        assertThat(as(HP_CHIEF).postWithoutToken(path(), "text", "x").statusCode())
                .isEqualTo(403);
        assertThat(PageClient.nobody(port).get(path()).statusCode()).isIn(302, 401, 403);
        assertThat(notes.of(id)).isEmpty();
    }

    private String path() {
        return "/incidents/" + id + "/log";
    }

    private PageClient as(String user) {
        return browsers.computeIfAbsent(user, who -> PageClient.of(port, who));
    }

    private String page(String user) {
        return as(user).get(path()).body();
    }

    /** Writes a note and reads the page that it leads to. */
    private String writes(String user, String... fields) {
        HttpResponse<String> answer = as(user).post(path(), fields);
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
