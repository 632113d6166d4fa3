package dk.kaldekaede.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.MovableClock;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailEntry;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.incident.Decider;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.incident.log.LogHandOver;
import dk.kaldekaede.incident.log.LogHandOvers;
import dk.kaldekaede.incident.log.LogNote;
import dk.kaldekaede.incident.log.LogNotes;
import dk.kaldekaede.incident.log.LogState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The log as a file, its receipt, and what is not handed over: from the right side and from the wrong one. */
@KaldekaedeTest
class LogHandOverTest {

    private static final String CRISIS_MANAGEMENT = "tvaergaaende-kriseledelse";
    private static final String HP_CHIEF = "handicap-psykiatrichef";
    private static final String NUMBER = "+45 99 88 77 66";
    private static final String CASE = "24.10.00-G01-3-26";

    @LocalServerPort
    int port;

    @Autowired
    IncidentRun run;

    @Autowired
    LogHandOvers handOvers;

    @Autowired
    LogNotes notes;

    @Autowired
    Alerts alerts;

    @Autowired
    AlertAnswers answers;

    @Autowired
    MovableClock clock;

    @Autowired
    ObjectMapper json;

    @Autowired
    Trail trail;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final Map<String, PageClient> browsers = new HashMap<>();
    private String id;

    @BeforeEach
    void anEffortIsLed() {
        id = run.report(facts(60), null);
        run.activate(id, "social-work", new Decider(CRISIS_MANAGEMENT, CRISIS_MANAGEMENT, CRISIS_MANAGEMENT));
        take("ACTIVATE");
        take("CO_ACTIVATE");
        take("LEAD");
        clock.advance(Duration.ofMinutes(10));
        run.changeFacts(id, facts(140), CRISIS_MANAGEMENT);
        writes("Bussen kørte fra Ågerup Øst 😀", "n1");
    }

    @Test
    void hasEverythingTwiceForPeopleAndForPrograms() throws Exception {
        HttpResponse<byte[]> file = takesFile(HP_CHIEF);

        assertThat(file.headers().firstValue("Content-Type")).contains("application/zip");
        Map<String, byte[]> parts = unzip(file.body());
        JsonNode log = json.readTree(parts.get("log.json"));
        assertThat(log.at("/incident/what").asText()).isEqualTo("Brand i etageejendom");
        assertThat(log.at("/facts/0/facts/affectedPeople").asInt()).isEqualTo(60);
        assertThat(log.at("/facts/1/facts/affectedPeople").asInt()).isEqualTo(140);
        assertThat(log.at("/facts/1/changes").toString()).isEqualTo("{\"Berørte\":\"140\"}");
        assertThat(log.at("/facts/0/facts/commanderPhone").asText()).isEqualTo(NUMBER);
        assertThat(log.at("/decisions/0/plan").asText()).isEqualTo("Socialfaglig bistand");
        assertThat(log.at("/paths/0/leaders").toString()).contains("Handicap");
        assertThat(log.at("/paths/0/tasks/0/title").asText()).startsWith("Mød de berørte");
        assertThat(log.at("/notes/0/text").asText()).isEqualTo("Bussen kørte fra Ågerup Øst 😀");
        assertThat(log.at("/timeline").toString()).contains("skrev i loggen");

        String paper = text(parts.get("log.pdf"));
        assertThat(paper)
                .contains("Log: Brand i etageejendom", "ØVELSE", "Magleparken 5", "Side 1 af ", "Berørte", "140")
                .contains("Bussen kørte fra Ågerup Øst ?", "Socialfaglig bistand", "Mød de berørte", NUMBER)
                .doesNotContain("??", "{0}");
    }

    @Test
    void hasNoTelephoneNumberForWhoeverOnlyReads() throws Exception {
        Map<String, byte[]> parts = unzip(takesFile("auditor").body());

        assertThat(new String(parts.get("log.json"), "UTF-8"))
                .contains("Bussen")
                .doesNotContain(NUMBER, "commanderPhone");
        assertThat(text(parts.get("log.pdf"))).contains("Bussen").doesNotContain(NUMBER);
    }

    @Test
    void isHandedOverWithAReceiptAndChangedByWhatComesAfterIt() throws Exception {
        assertThat(handOvers.handedOver(id)).isFalse();
        HttpResponse<byte[]> file = takesFile(HP_CHIEF);
        assertThat(handOvers.state(id)).isEqualTo(LogState.NOT_HANDED_OVER);

        assertThat(receipt(HP_CHIEF, CASE)).contains("Kvitteringen er gemt", "Sag " + CASE, "overdraget");

        LogHandOver kept = handOvers.of(id).get(0);
        String sha =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.body()));
        assertThat(kept.sha256()).isEqualTo(sha);
        assertThat(kept.receivedByUser()).isEqualTo(HP_CHIEF);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(sha.substring(0, 12));
        assertThat(handOvers.handedOver(id)).isTrue();
        assertThat(as(HP_CHIEF).get("/incidents/" + id).body()).doesNotContain("ikke overdraget");

        for (TrailType receipt : List.of(TrailType.MESSAGE_SENT, TrailType.MESSAGE_DELIVERED)) {
            happens(receipt);
        }
        assertThat(handOvers.state(id)).as("receipts are no change").isEqualTo(LogState.HANDED_OVER);
        happens(TrailType.MESSAGE_FAILED);
        assertThat(handOvers.state(id)).as("nobody got it").isEqualTo(LogState.CHANGED_SINCE);
        takesFile(HP_CHIEF);
        receipt(HP_CHIEF, CASE);
        assertThat(handOvers.handedOver(id)).isTrue();

        writes("Nøglen er afleveret", "n2");
        assertThat(handOvers.handedOver(id)).isFalse();
        assertThat(handOvers.state(id)).isEqualTo(LogState.CHANGED_SINCE);
        assertThat(as(HP_CHIEF).get(path()).body()).contains("ændret siden overdragelsen");

        takesFile("auditor");
        assertThat(receipt("auditor", CASE)).contains("overdraget").doesNotContain("ændret siden overdragelsen");
        assertThat(handOvers.handedOver(id)).isTrue();
    }

    @Test
    void isNotHandedOverForAsLongAsNoReceiptComes() {
        takesFile(HP_CHIEF);
        run.standDown(id, CRISIS_MANAGEMENT);
        clock.advance(Duration.ofDays(30));

        assertThat(handOvers.handedOver(id)).isFalse();
        for (String user : List.of(HP_CHIEF, CRISIS_MANAGEMENT)) {
            assertThat(as(user).get("/incidents/" + id).body()).as(user).contains("ikke overdraget");
        }
        assertThat(as(HP_CHIEF).get(path()).body()).contains("Filen ligger på sagen", "Hent loggen som fil");
    }

    @Test
    void isNoFileAndNoHandOverWhenItCouldNotBeMade() {
        PageClient chief = as(HP_CHIEF);
        chief.get(path());
        jdbc.execute("alter table incident_facts rename to facts_away");
        try {
            HttpResponse<byte[]> failed = chief.postForFile(path() + "/file");
            assertThat(failed.statusCode()).isGreaterThanOrEqualTo(500);
            assertThat(failed.headers().firstValue("Content-Disposition")).isEmpty();
        } finally {
            jdbc.execute("alter table facts_away rename to incident_facts");
        }
        assertThat(handOvers.of(id)).isEmpty();
        assertThat(trail.of(id)).extracting(TrailEntry::type).doesNotContain(TrailType.LOG_FILE_MADE);
        assertThat(chief.post(path() + "/receipt", "caseNumber", CASE).statusCode())
                .as("there is no file that could be on a case")
                .isEqualTo(422);

        takesFile(HP_CHIEF);
        assertThat(handOvers.of(id)).hasSize(1);
    }

    @Test
    void takesOneReceiptForEachFileAndNoneWithoutOne() {
        assertThat(as(CRISIS_MANAGEMENT).get(path()).body()).contains("Hent loggen som fil");
        HttpResponse<String> early = as(CRISIS_MANAGEMENT).post(path() + "/receipt", "caseNumber", CASE);
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("Hent loggen som fil først", "value=\"" + CASE + "\"");

        takesFile(CRISIS_MANAGEMENT);
        receipt(CRISIS_MANAGEMENT, CASE);
        assertThat(as(CRISIS_MANAGEMENT)
                        .post(path() + "/receipt", "caseNumber", "24.10.00-G01-4-26")
                        .statusCode())
                .isEqualTo(422);
        assertThat(handOvers.of(id)).extracting(LogHandOver::caseNumber).containsExactly(CASE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "sag",
                "010203-1234",
                "0102031234",
                "24.10 Hansen",
                "<b>1</b>",
                "1234567890123456789012345678901234567890-1",
                "12\u0000"
            })
    void refusesWhatIsNoCaseNumber(String wrong) {
        takesFile(HP_CHIEF);

        HttpResponse<String> refused = as(HP_CHIEF).post(path() + "/receipt", "caseNumber", wrong);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("<strong>Sagsnummer</strong>", "Skriv sagens nummer")
                .doesNotContain("??");
        assertThat(handOvers.handedOver(id)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tolke", "manager", "centerchef-css", "admin"})
    void isTakenAndReceivedByNobodyElse(String user) {
        assertThat(as(user).get(path()).body()).doesNotContain("Hent loggen som fil");
        assertThat(as(user).post(path() + "/file").statusCode()).isIn(403, 404);
        assertThat(as(user).post(path() + "/receipt", "caseNumber", CASE).statusCode())
                .isIn(403, 404);
        assertThat(as(HP_CHIEF).postWithoutToken(path() + "/file").statusCode()).isEqualTo(403);
        assertThat(handOvers.of(id)).isEmpty();
    }

    private IncidentFacts facts(int affected) {
        IncidentFacts four = IncidentFacts.reported("Brand i etageejendom", "Magleparken 5", affected, true);
        Map<String, Object> facts = new HashMap<>(json.convertValue(four, new TypeReference<Map<String, Object>>() {}));
        facts.put("commanderPhone", NUMBER);
        return json.convertValue(facts, IncidentFacts.class);
    }

    private void writes(String text, String noteId) {
        notes.write(new LogNote(noteId + id.substring(2), id, text, null, clock.instant(), null, CRISIS_MANAGEMENT));
    }

    private void happens(TrailType what) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> trail.record(TrailNote.of(id, what)));
    }

    private HttpResponse<byte[]> takesFile(String user) {
        as(user).get(path());
        HttpResponse<byte[]> file = as(user).postForFile(path() + "/file");
        assertThat(file.statusCode()).isEqualTo(200);
        return file;
    }

    private String receipt(String user, String number) {
        HttpResponse<String> answer = as(user).post(path() + "/receipt", "caseNumber", number);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return as(user).get(PageClient.next(answer)).body();
    }

    private static Map<String, byte[]> unzip(byte[] file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String path() {
        return "/incidents/" + id + "/log";
    }

    private PageClient as(String user) {
        return browsers.computeIfAbsent(user, who -> PageClient.of(port, who));
    }

    private void take(String purpose) {
        alerts.ofIncident(id).stream()
                .filter(Alert::ringing)
                .filter(alert -> alert.purpose().name().equals(purpose))
                .findFirst()
                .ifPresent(alert -> answers.answer(alert.id(), Answer.TAKE, Answerer.link()));
    }
}
