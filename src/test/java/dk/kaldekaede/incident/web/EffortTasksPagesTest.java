package dk.kaldekaede.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.MovableClock;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailEntry;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.effort.EffortNote;
import dk.kaldekaede.effort.EffortNotes;
import dk.kaldekaede.effort.EffortTask;
import dk.kaldekaede.effort.EffortTasks;
import dk.kaldekaede.incident.Decider;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.IncidentRun;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The tasks of an effort on their page, from the right side and from the wrong one (SF-2.1 to SF-2.5). */
@KaldekaedeTest
class EffortTasksPagesTest {

    private static final String CRISIS_MANAGEMENT = "tvaergaaende-kriseledelse";
    private static final String HP_CHIEF = "handicap-psykiatrichef";
    private static final String YESTERDAY_HERE = "2026-01-13T23:30";

    @LocalServerPort
    int port;

    @Autowired
    IncidentRun run;

    @Autowired
    Activations activations;

    @Autowired
    EffortTasks tasks;

    @Autowired
    EffortNotes notes;

    @Autowired
    Trail trail;

    @Autowired
    MovableClock clock;

    @Autowired
    Alerts alerts;

    @Autowired
    AlertAnswers answers;

    private final Map<String, PageClient> browsers = new HashMap<>();
    private String id;
    private String effort;

    @BeforeEach
    void anEffortIsLed() {
        id = run.report(IncidentFacts.reported("Brand i etageejendom", "Magleparken 5", 140, true), null);
        run.activate(id, "social-work", new Decider(CRISIS_MANAGEMENT, CRISIS_MANAGEMENT, CRISIS_MANAGEMENT));
        take("ACTIVATE");
        take("CO_ACTIVATE");
        take("LEAD");
        effort = activations.ofIncident(id).get(0).id();
    }

    @Test
    void beginsWithWhatTheTableHasAndIsLinkedFromTheIncident() {
        assertThat(tasks.of(effort))
                .extracting(EffortTask::title)
                .startsWith("Mød de berørte hurtigt")
                .hasSize(7);
        assertThat(page(HP_CHIEF))
                .contains("Mød de berørte hurtigt", "0 af 7", "Skriv aldrig om enkelte borgere")
                .doesNotContain("??");
        assertThat(as(HP_CHIEF).get("/incidents/" + id).body()).contains(path());
    }

    @Test
    void isTakenDoneAndHandedOver() {
        assertThat(does(HP_CHIEF, first(), "version", "1", "state", "UNDER_WAY", "role", "social-vejledning"))
                .contains("Opgaven er opdateret", "i gang");
        assertThat(does(HP_CHIEF, first(), "version", "2", "state", "DONE", "role", "social-vejledning"))
                .contains("1 af 7");
        assertThat(as(HP_CHIEF)
                        .post(path() + "/" + task(1).id(), "version", "1", "state", "HANDED_OVER", "role", "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(does(HP_CHIEF, "/" + task(1).id(), "version", "1", "state", "HANDED_OVER", "role", "kop"))
                .contains("2 af 7");
        assertThat(as(HP_CHIEF).get("/incidents/" + id).body()).contains("Opgave: Mød de berørte hurtigt: klaret");
    }

    @Test
    void refusesAStaleFormAndShowsBoth() {
        does(CRISIS_MANAGEMENT, first(), "version", "1", "state", "DONE", "role", "social-vejledning");

        HttpResponse<String> stale =
                as(HP_CHIEF).post(path() + first(), "version", "1", "state", "HANDED_OVER", "role", "kop");

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body())
                .contains("En anden har ændret opgaven imens", "klaret")
                .containsPattern("value=\"HANDED_OVER\" selected")
                .containsPattern("value=\"kop\" selected");
        assertThat(task(0).state()).isEqualTo(EffortTask.State.DONE);
    }

    @Test
    void keepsEveryNoteWithBothItsTimesInUtc() {
        does(HP_CHIEF, first() + "/notes", "text", "Bussen kom", "happenedAt", YESTERDAY_HERE);
        assertThat(does(
                        CRISIS_MANAGEMENT,
                        first() + "/notes",
                        "text",
                        "Tæpper delt ud",
                        "happenedAt",
                        "2026-01-13T23:45"))
                .contains("Bussen kom", "Tæpper delt ud", "skrevet", "tirsdag 13. januar")
                .doesNotContain("januar 2026");
        clock.advance(Duration.ofDays(365));
        assertThat(page(HP_CHIEF)).contains("tirsdag 13. januar 2026");

        List<EffortNote> kept = notes.of(effort);
        assertThat(kept).extracting(EffortNote::recordedByUser).containsExactly(HP_CHIEF, CRISIS_MANAGEMENT);
        assertThat(kept.get(0).happenedAt()).hasToString("2026-01-13T22:30:00Z");
    }

    @Test
    void notesWhoDecidedButNeverWhat() {
        String housing = "/" + task(3).id() + "/notes";
        String page = page(HP_CHIEF);
        String form = page.substring(page.indexOf("note-" + task(3).id()), page.indexOf("task-" + task(4).id()));
        assertThat(form).contains("Selve afgørelsen skrives i fagsystemet").doesNotContain("<textarea");

        assertThat(as(HP_CHIEF)
                        .post(path() + housing, "happenedAt", YESTERDAY_HERE)
                        .statusCode())
                .isEqualTo(422);
        does(HP_CHIEF, housing, "decidedBy", "ydelsescentret", "happenedAt", YESTERDAY_HERE, "text", "Fik 5000 kr.");

        EffortNote noted = notes.of(effort).get(0);
        assertThat(noted.decidedByRole()).isEqualTo("ydelsescentret");
        assertThat(noted.text()).isNull();
    }

    @Test
    void refusesWhatIsEmptyTooLongOrYetToCome() {
        for (String[] wrong : List.of(
                new String[] {"text", " ", "happenedAt", YESTERDAY_HERE},
                new String[] {"text", "x".repeat(1001), "happenedAt", YESTERDAY_HERE},
                new String[] {"text", "Bussen\u0000kom", "happenedAt", YESTERDAY_HERE},
                new String[] {"text", "Bussen \u202Emok", "happenedAt", YESTERDAY_HERE},
                new String[] {"text", "Bussen kom", "happenedAt", "2199-01-01T00:00"},
                new String[] {"text", "Bussen kom", "happenedAt", "0001-01-01T00:00"},
                new String[] {"text", "Bussen kom", "happenedAt", "-999999999-01-01T00:00"},
                new String[] {"text", "Bussen kom", "happenedAt", "2026-01-12T23:30"},
                new String[] {"text", "Bussen kom", "happenedAt", "i går"})) {
            HttpResponse<String> refused = as(HP_CHIEF).post(path() + first() + "/notes", wrong);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains(wrong[1].strip()).doesNotContain("??");
        }
        assertThat(notes.of(effort)).isEmpty();
    }

    @Test
    void asksOnceWhetherANumberIsACitizensAndTheCrisisManagementCanTakeANoteAway() {
        String text = "Ring til 010203-1234 om nøglen";
        String[] form = {"text", text, "happenedAt", YESTERDAY_HERE, "key", "k1"};
        HttpResponse<String> asked = as(HP_CHIEF).post(path() + first() + "/notes", form);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Står der et cpr-nummer?", text, "name=\"noCivilNumber\"");
        assertThat(notes.of(effort)).isEmpty();
        assertThat(does(
                        HP_CHIEF,
                        first() + "/notes",
                        "text",
                        text,
                        "happenedAt",
                        YESTERDAY_HERE,
                        "noCivilNumber",
                        "true"))
                .contains(text)
                .doesNotContain("Slet noten");
        String blank = first() + "/notes/" + notes.of(effort).get(0).id() + "/blank";

        assertThat(as(HP_CHIEF).post(path() + blank).statusCode()).isEqualTo(403);
        run.standDown(id, CRISIS_MANAGEMENT);
        assertThat(page(CRISIS_MANAGEMENT)).contains("Slet noten");
        assertThat(does(CRISIS_MANAGEMENT, blank))
                .contains("Notens tekst er slettet", "Teksten er slettet af")
                .doesNotContain("010203", "??");
        assertThat(does(CRISIS_MANAGEMENT, blank)).contains("Noten har ingen tekst mere");

        EffortNote note = notes.of(effort).get(0);
        assertThat(note.text()).isNull();
        assertThat(note.recordedByUser()).isEqualTo(HP_CHIEF);
        assertThat(note.blankedByUser()).isEqualTo(CRISIS_MANAGEMENT);
        List<TrailEntry> trace = trail.of(id);
        assertThat(trace)
                .filteredOn(entry -> entry.type() == TrailType.EFFORT_NOTE_BLANKED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.actorUser()).isEqualTo(CRISIS_MANAGEMENT));
        assertThat(trace.toString()).doesNotContain("010203");
        assertThat(as(CRISIS_MANAGEMENT).get("/incidents/" + id).body()).contains("Note slettet: Mød de berørte");
    }

    @Test
    void keepsTheSameFormSentTwiceOnceAndOthersBesideIt() {
        for (int time = 1; time <= 2; time++) {
            does(HP_CHIEF, first() + "/notes", "text", "Bus", "happenedAt", YESTERDAY_HERE, "key", "k1");
        }
        does(HP_CHIEF, first() + "/notes", "text", "Tog", "happenedAt", YESTERDAY_HERE, "key", "k1");
        does(CRISIS_MANAGEMENT, first() + "/notes", "text", "Bus", "happenedAt", YESTERDAY_HERE, "key", "k1");

        assertThat(notes.of(effort)).extracting(EffortNote::text).containsExactly("Bus", "Tog", "Bus");
        assertThat(trail.of(id))
                .filteredOn(entry -> entry.type() == TrailType.EFFORT_NOTED)
                .hasSize(3);
    }

    @Test
    void keepsEveryNoteOfThoseWhoWriteAtOnce() {
        List<String> both = List.of(HP_CHIEF, CRISIS_MANAGEMENT);
        both.forEach(this::page);
        List<Integer> said = IntStream.range(0, 20)
                .parallel()
                .mapToObj(number -> as(both.get(number % 2))
                        .post(
                                path() + first() + "/notes",
                                "text",
                                "Note " + number % 10,
                                "happenedAt",
                                YESTERDAY_HERE,
                                "key",
                                "k" + number % 10)
                        .statusCode())
                .toList();

        assertThat(said).containsOnly(303);
        assertThat(notes.of(effort))
                .extracting(EffortNote::text)
                .doesNotHaveDuplicates()
                .hasSize(10);
    }

    @Test
    void isOnlyReadOnceTheEffortIsStoodDown() {
        run.standDown(id, CRISIS_MANAGEMENT);

        assertThat(page(HP_CHIEF)).contains("Mød de berørte hurtigt").doesNotContain("<textarea");
        assertThat(as(HP_CHIEF)
                        .post(path() + first(), "version", "1", "state", "DONE", "role", "")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "tvaergaaende-kriseledelse, 200",
        "handicap-psykiatrichef, 200",
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
        assertThat(as(user).post(path() + first(), "version", "1", "state", "DONE", "role", "")
                        .statusCode())
                .isIn(403, 404);
        assertThat(as(user).post(path() + first() + "/notes", "text", "x", "happenedAt", YESTERDAY_HERE)
                        .statusCode())
                .isIn(403, 404);
        assertThat(as(HP_CHIEF)
                        .postWithoutToken(path() + first() + "/notes", "text", "x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(notes.of(effort)).isEmpty();
        assertThat(task(0).state()).isEqualTo(EffortTask.State.OPEN);
    }

    private EffortTask task(int number) {
        return tasks.of(effort).get(number);
    }

    private String first() {
        return "/" + task(0).id();
    }

    private String path() {
        return "/incidents/" + id + "/efforts/" + effort + "/tasks";
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
