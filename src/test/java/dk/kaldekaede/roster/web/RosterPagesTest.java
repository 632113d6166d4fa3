package dk.kaldekaede.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.ChangesRoster;
import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.engine.RestClient;
import dk.kaldekaede.incident.web.PageClient;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.Duties;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.RosterChange;
import dk.kaldekaede.roster.RosterChanges;
import dk.kaldekaede.roster.RosterRevision;
import dk.kaldekaede.roster.Shift;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The roster's pages over HTTP, each from its right and its wrong side. It is a Wednesday, 14 January 2026, at 10:00. */
@KaldekaedeTest
@ChangesRoster
class RosterPagesTest {

    private static final String NUMBER = "\\+?45 ?\\d{2} ?\\d{2} ?\\d{2} ?\\d{2}";

    @LocalServerPort
    int port;

    @Autowired
    Duties duties;

    @Autowired
    RosterChanges changes;

    @Autowired
    RosterRevision revision;

    @Autowired
    PeopleRegister people;

    @ParameterizedTest
    @ValueSource(strings = {"sygeplejevagt", "manager", "auditor", "admin"})
    void everybodyWhoMayReadReadsItWithoutAnybodysNumber(String user) {
        PageClient reader = PageClient.of(port, user);

        for (String page : List.of(
                "/vagtplan",
                "/vagtplan?dag=2026-04-02",
                "/vagtplan?dag=9999999-99-99",
                "/vagtplan/maaned?rolle=tolke&maaned=2026-03",
                "/vagtplan/personer",
                "/vagtplan/personer?q=polsk+tolke",
                "/vagtplan/roller",
                "/vagtplan/bytte",
                "/api/roster/now")) {
            HttpResponse<String> answer = reader.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body()).as(page).doesNotContainPattern(NUMBER).doesNotContain("@example.org");
        }
    }

    @Test
    void marksHolidaysAndTheHoursWithoutAnybody() {
        PageClient reader = PageClient.of(port, "auditor");

        assertThat(reader.get("/vagtplan?dag=2026-04-02").body()).contains("Skærtorsdag", "Langfredag", "Påskedag");
        assertThat(reader.get("/vagtplan/maaned?rolle=tolke&maaned=2026-02").body())
                .contains("is-hole", "februar 2026");
        assertThat(reader.get("/vagtplan").body())
                .contains("Skifter mandag 19. januar kl. 08.00")
                .contains("Ballerup Kommunes Sygeplejevagt (stedfortræder)");
    }

    @Test
    void speaksEnglishToABrowserThatAsksForIt() {
        HttpResponse<String> answer = RestClient.browser(port, "auditor")
                .send("GET", "/vagtplan", null, "Accept", "text/html", "Accept-Language", "en");

        assertThat(answer.body()).contains("On duty now", "Changes Monday 19. January at 08.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tolke", "auditor", "admin"})
    void onlyPlannersPlanAndSeeNumbers(String user) {
        PageClient other = PageClient.of(port, user);
        long before = revision.current();

        for (String page : List.of(
                "/vagtplan/planlaeg",
                "/vagtplan/vagt",
                "/vagtplan/ryd",
                "/vagtplan/turnus",
                "/vagtplan/fravaer",
                "/vagtplan/personer/ny",
                "/vagtplan/personer/tolke",
                "/vagtplan/personer/tolke-2",
                "/vagtplan/roller/tolke")) {
            assertThat(other.get(page).statusCode()).as(page).isEqualTo(403);
        }
        other.get("/vagtplan");
        String change = changes.latest(1).get(0).id();
        for (String page : List.of(
                "/vagtplan/vagt",
                "/vagtplan/ryd",
                "/vagtplan/turnus",
                "/vagtplan/fravaer",
                "/vagtplan/fravaer/x/slet",
                "/vagtplan/aendringer/" + change + "/fortryd",
                "/vagtplan/personer",
                "/vagtplan/personer/tolke",
                "/vagtplan/personer/tolke/fratraed",
                "/vagtplan/roller/tolke",
                "/vagtplan/bytte/x/godkend",
                "/vagtplan/bytte/x/afvis")) {
            assertThat(other.post(page, "rolle", "tolke").statusCode()).as(page).isEqualTo(403);
        }
        assertThat(revision.current()).isEqualTo(before);
    }

    @Test
    void changesNobodyByAFormThatIsOlderThanAnothersChange() {
        PageClient planner = PageClient.of(port, "manager");
        String version = planner.get("/vagtplan/personer/center-hr")
                .body()
                .replaceAll("(?s).*name=\"version\" value=\"([^\"]+)\".*", "$1");
        String[] form = {
            "version", version, "name", "Center for HR", "kinds", "MOBILE", "addresses", address("center-hr")
        };

        assertThat(planner.post("/vagtplan/personer/center-hr", form).statusCode())
                .isEqualTo(303);
        form[3] = "Noget andet";
        assertThat(planner.post("/vagtplan/personer/center-hr", form).statusCode())
                .isEqualTo(303);

        assertThat(planner.get("/vagtplan/personer/center-hr").body())
                .contains("En anden har ændret personen imens", "Center for HR")
                .doesNotContain("Noget andet");
    }

    @Test
    void showsHerOwnNumberToHerAndNobodyElses() {
        assertThat(PageClient.of(port, "tolke").get("/vagtplan/min").body())
                .contains(address("tolke"))
                .doesNotContain(address("tolke-2"));
        assertThat(PageClient.of(port, "manager")
                        .get("/vagtplan/personer/tolke")
                        .body())
                .contains(address("tolke"));
        assertThat(PageClient.of(port, "manager").get("/vagtplan/min").body())
                .contains("hører ikke til en person i vagtplanen");
    }

    @ParameterizedTest
    @CsvSource({
        "tolke,   '',               2026-02-01T08:00, 2026-02-02T08:00, personId, Feltet skal udfyldes",
        "tolke,   sygeplejevagt,    2026-02-01T08:00, 2026-02-02T08:00, personId, er ikke sat til at kunne have rollen",
        "tolke,   tolke-2,          2026-02-02T08:00, 2026-02-01T08:00, to,       Slutningen skal ligge efter begyndelsen",
        "tolke,   tolke-2,          2025-02-01T08:00, 2025-02-02T08:00, to,       Perioden er allerede slut",
        "tolke,   tolke-2,          2026-03-29T02:30, 2026-03-30T08:00, from,     uret stilles frem",
        "tolke,   tolke-2,          i morgen,         2026-03-30T08:00, from,     Skriv en dato og et klokkeslæt",
        "tolke,   tolke-2,          12026-03-01T08:00, '',              from,     Skriv en dato og et klokkeslæt",
        "tolke,   '',               '',               '',               from,     Feltet skal udfyldes",
    })
    void refusesAShiftAtTheFieldThatIsWrongAndKeepsWhatWasTyped(
            String role, String person, String from, String to, String field, String message) {
        PageClient manager = PageClient.of(port, "manager");
        manager.get("/vagtplan/vagt?rolle=tolke");
        long before = revision.current();

        HttpResponse<String> answer = manager.post(
                "/vagtplan/vagt", "role", role, "position", "1", "personId", person, "from", from, "to", to);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#" + field + "\"").contains(message);
        assertThat(answer.body()).contains("value=\"" + from + "\"").contains("value=\"" + to + "\"");
        assertThat(revision.current()).isEqualTo(before);
    }

    @Test
    void showsWhatSpeaksAgainstAShiftBeforeItIsPutAndCanUndoIt() {
        PageClient manager = PageClient.of(port, "manager");
        manager.get("/vagtplan/vagt?rolle=tolke");
        String[] shift = {
            "role",
            "tolke",
            "position",
            "1",
            "personId",
            "tolke-3",
            "override",
            "true",
            "from",
            "2026-02-03T08:00",
            "to",
            "2026-02-04T08:00"
        };

        HttpResponse<String> shown = manager.post("/vagtplan/vagt", shift);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("mister vagten eller en del af den");
        assertThat(holder("tolke", "2026-02-03T12:00:00Z")).isNotEqualTo("tolke-3");

        HttpResponse<String> done = manager.post("/vagtplan/vagt", with(shift, "seen", "true"));
        assertThat(PageClient.next(done)).isEqualTo("/vagtplan");
        assertThat(holder("tolke", "2026-02-03T12:00:00Z")).isEqualTo("tolke-3");
        assertThat(manager.get("/vagtplan?dag=2026-02-03").body()).contains("Vagten står i planen", "ændret");

        RosterChange change = changes.latest(1).get(0);
        assertThat(manager.get("/vagtplan/planlaeg").body()).contains("Ændring af det planlagte", change.id());
        manager.post("/vagtplan/aendringer/" + change.id() + "/fortryd");
        assertThat(manager.get("/vagtplan/planlaeg").body()).contains("Ændringen er fortrudt", "fortrudt</span>");
        assertThat(holder("tolke", "2026-02-03T12:00:00Z")).isNotEqualTo("tolke-3");
        manager.post("/vagtplan/aendringer/" + change.id() + "/fortryd");
        assertThat(manager.get("/vagtplan/planlaeg").body()).contains("Ændringen kan ikke fortrydes");
        assertThat(manager.post("/vagtplan/aendringer/nothing/fortryd").statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsWhatIsTakenAwayBeforeAPeriodIsCleared() {
        PageClient manager = PageClient.of(port, "manager");
        manager.get("/vagtplan/ryd?rolle=tolke");
        String[] period = {"role", "tolke", "position", "1", "from", "2026-05-05T08:00", "to", "2026-05-06T08:00"};

        assertThat(manager.post("/vagtplan/ryd", period).body()).contains("Ja, ryd perioden", "Ingen på vagt");
        assertThat(holder("tolke", "2026-05-05T12:00:00Z")).isNotNull();
        manager.post("/vagtplan/ryd", with(period, "seen", "true"));

        assertThat(holder("tolke", "2026-05-05T12:00:00Z")).isNull();
        assertThat(manager.get("/vagtplan?dag=2026-05-05").body()).contains("is-hole");
    }

    @Test
    void showsARotationBeforeItIsSaved() {
        PageClient manager = PageClient.of(port, "manager");
        manager.get("/vagtplan/turnus?rolle=ppr-psykologer");
        String[] rotation = {
            "role",
            "ppr-psykologer",
            "position",
            "2",
            "people",
            "ppr-psykologer-3",
            "people",
            "",
            "people",
            "ppr-psykologer-2",
            "first",
            "2026-02-02",
            "until",
            "2026-03-02",
            "everyDays",
            "7",
            "handOver",
            "08:00",
            "windowFrom",
            "",
            "windowTo",
            "",
            "days",
            "EVERY_DAY"
        };

        HttpResponse<String> preview = manager.post("/vagtplan/turnus", rotation);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("bliver sin egen stedfortræder", "Gem turnussen");
        assertThat(holder("ppr-psykologer", 2, "2026-02-03T12:00:00Z")).isNull();

        manager.post("/vagtplan/turnus", with(rotation, "gem", "true"));
        assertThat(holder("ppr-psykologer", 2, "2026-02-03T12:00:00Z")).isEqualTo("ppr-psykologer-3");
        assertThat(holder("ppr-psykologer", 2, "2026-02-10T12:00:00Z")).isEqualTo("ppr-psykologer-2");
    }

    @ParameterizedTest
    @CsvSource({
        "people,    '',            people,    Feltet skal udfyldes",
        "people,    sygeplejevagt, people,    er ikke sat til at kunne have rollen",
        "until,     2026-01-01,    until,     Slutningen skal ligge efter begyndelsen",
        "until,     2042-01-01,    until,     for lille eller for stor",
        "first,     i dag,         first,     Skriv en dato",
        "everyDays, 0,             everyDays, for lille eller for stor",
        "handOver,  otte,          handOver,  Skriv et klokkeslæt",
        "windowTo,  08:00,         windowFrom, Feltet skal udfyldes",
    })
    void refusesARotationAtTheFieldThatIsWrong(String changed, String value, String field, String message) {
        PageClient manager = PageClient.of(port, "manager");
        manager.get("/vagtplan/turnus?rolle=tolke");
        String[] rotation = {
            "role", "tolke", "position", "1", "people", "tolke-2", "first", "2026-02-02", "until", "2026-03-02",
            "everyDays", "7", "handOver", "08:00", "windowFrom", "", "windowTo", "", "days", "EVERY_DAY"
        };
        for (int i = 0; i < rotation.length; i += 2) {
            rotation[i + 1] = rotation[i].equals(changed) ? value : rotation[i + 1];
        }
        long before = revision.current();

        HttpResponse<String> answer = manager.post("/vagtplan/turnus", with(rotation, "gem", "true"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#" + field + "\"").contains(message);
        assertThat(revision.current()).isEqualTo(before);
    }

    @Test
    void notesWhoIsAwayAndThatSheIsBack() {
        PageClient manager = PageClient.of(port, "manager");
        manager.get("/vagtplan/fravaer");

        manager.post("/vagtplan/fravaer", "personId", "amk", "from", "2026-03-01T08:00", "to", "2026-03-02T08:00");
        String page = manager.get("/vagtplan/fravaer").body();
        assertThat(page).contains("Fraværet er noteret. Der er 1 vagt i perioden");
        assertThat(manager.get("/vagtplan?dag=2026-03-01").body()).contains("fraværende");
        manager.post("/vagtplan/fravaer/"
                + duties.absencesBetween(Instant.parse("2026-03-01T08:00:00Z"), Instant.parse("2026-03-01T09:00:00Z"))
                        .get(0)
                        .id()
                + "/slet");
        assertThat(manager.get("/vagtplan/fravaer").body()).contains("Fraværet er fjernet");

        HttpResponse<String> wrong = manager.post(
                "/vagtplan/fravaer", "personId", "amk", "from", "2026-03-02T08:00", "to", "2026-03-01T08:00");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#to\"", "Slutningen skal ligge efter begyndelsen");
    }

    @Test
    void keepsAPersonAndSaysWhichFieldIsWrong() {
        PageClient manager = PageClient.of(port, "manager");
        manager.get("/vagtplan/personer/ny");
        String[] wrong = {
            "name",
            " ",
            "account",
            "tolke",
            "kinds",
            "MOBILE",
            "addresses",
            "12 34",
            "kinds",
            "MAIL",
            "addresses",
            "ingen",
            "roles",
            "tolke",
            "skills",
            "førstehjælp"
        };

        HttpResponse<String> refused = manager.post("/vagtplan/personer", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Skriv et navn", "allerede en anden persons", "Det er ikke et telefonnummer")
                .contains("Det er ikke en mailadresse", "href=\"#addresses-0\"", "value=\"12 34\"", "value=\"ingen\"");

        HttpResponse<String> added = manager.post(
                "/vagtplan/personer",
                "name",
                "Tolke (nr. 9)",
                "account",
                "",
                "kinds",
                "MAIL",
                "addresses",
                "tolke-9@example.org",
                "kinds",
                "MOBILE",
                "addresses",
                "20 00 99 01",
                "roles",
                "tolke",
                "languages",
                "uk",
                "skills",
                "førstehjælp, ro");
        String page = PageClient.next(added);
        PersonDetails person =
                people.find(page.substring(page.lastIndexOf('/') + 1)).orElseThrow();
        assertThat(person.contactWays())
                .extracting(ContactWay::address)
                .containsExactly("tolke-9@example.org", "+4520009901");
        assertThat(person.skills()).containsExactlyInAnyOrder("førstehjælp", "ro");
        assertThat(manager.get(page).body()).contains("Personen er oprettet", "20009901");

        manager.post(page + "/fratraed", "sidsteDag", "i dag");
        assertThat(manager.get(page).body()).contains("Skriv den sidste dag som en dato");
        manager.post(page + "/fratraed", "sidsteDag", "2026-01-31");
        assertThat(people.find(person.id()).orElseThrow().leftAt()).isEqualTo(Instant.parse("2026-01-31T23:00:00Z"));
        assertThat(manager.get(page).body()).contains("Sidste dag: 31. januar 2026");
        manager.post(page + "/fratraed", "sidsteDag", "2025-12-31");
        assertThat(manager.get(page).body()).contains("tidligst i går");
        manager.post(page + "/bliver");
        assertThat(people.find(person.id()).orElseThrow().leftAt()).isNull();
    }

    @Test
    void keepsWhatIsDemandedOfARole() {
        PageClient manager = PageClient.of(port, "manager");
        manager.get("/vagtplan/roller/kop");

        assertThat(manager.post("/vagtplan/roller/kop", "deputies", "mange", "owner", "nobody")
                        .body())
                .contains("Skriv et tal fra 0 til 5", "Vælg en person fra listen");
        manager.post(
                "/vagtplan/roller/kop",
                "deputies",
                "1",
                "owner",
                "kop",
                "always",
                "true",
                "languages",
                "uk",
                "skills",
                "ledelse");
        assertThat(manager.get("/vagtplan/roller").body()).contains("Kravene er gemt", "ukrainsk", "ledelse");
        assertThat(manager.get("/vagtplan/roller/no-role").statusCode()).isEqualTo(404);
    }

    @Test
    void aShiftChangesHandsWhenTheColleagueAgreesAndThePlannerApproves() {
        PageClient holder = PageClient.of(port, "ppr-psykologer-2");
        PageClient colleague = PageClient.of(port, "ppr-psykologer-3");
        PageClient manager = PageClient.of(port, "manager");
        Shift shift = duties.ofPerson("ppr-psykologer-2", Instant.parse("2026-01-19T12:00:00Z"))
                .get(0);
        String ask = "/vagtplan/min/vagt/" + shift.id() + "/bytte";
        assertThat(colleague.get(ask).statusCode()).isEqualTo(404);
        assertThat(PageClient.next(manager.get(ask))).isEqualTo("/vagtplan/min");
        holder.get(ask);

        assertThat(holder.post(ask, "toPersonId", "", "from", "2026-01-20T08:00", "to", "2026-01-21T08:00")
                        .body())
                .contains("Vælg den kollega");
        assertThat(holder.post(
                                ask,
                                "toPersonId",
                                "ppr-psykologer-2",
                                "from",
                                "2026-01-20T08:00",
                                "to",
                                "2026-01-21T08:00")
                        .statusCode())
                .as("oneself")
                .isEqualTo(422);
        assertThat(holder.post(ask, "toPersonId", "tolke", "from", "2026-01-20T08:00", "to", "2026-01-21T08:00")
                        .body())
                .contains("er ikke sat til at kunne have rollen");
        holder.post(ask, "toPersonId", "ppr-psykologer-3", "from", "2026-01-20T08:00", "to", "2026-01-21T08:00");
        assertThat(holder.get("/vagtplan/min").body()).contains("Din kollega er spurgt");
        String id = swapId(colleague.get("/vagtplan/min").body());

        holder.post("/vagtplan/min/bytte/" + id + "/ja");
        assertThat(holder.get("/vagtplan/min").body()).contains("Spørgsmålet er til en anden");
        manager.get("/vagtplan/bytte");
        manager.post("/vagtplan/bytte/" + id + "/godkend");
        assertThat(manager.get("/vagtplan/bytte").body()).contains("kollegaen har ikke svaret endnu");
        colleague.post("/vagtplan/min/bytte/" + id + "/ja");
        assertThat(holder("ppr-psykologer", "2026-01-20T12:00:00Z")).isEqualTo("ppr-psykologer-2");
        manager.post("/vagtplan/bytte/" + id + "/godkend");

        assertThat(holder("ppr-psykologer", "2026-01-20T12:00:00Z")).isEqualTo("ppr-psykologer-3");
        assertThat(holder("ppr-psykologer", "2026-01-21T12:00:00Z")).isEqualTo("ppr-psykologer-2");
        assertThat(manager.get("/vagtplan/bytte").body()).contains("Byttet er godkendt");
    }

    @Test
    void somebodyWhoMayTakesOverNowAndConfirmsHerDetails() {
        PageClient colleague = PageClient.of(port, "tolke-2");
        assertThat(colleague.get("/vagtplan/min").body())
                .contains("Du har vagten fra nu og til fredag 16. januar kl. 16.00");

        colleague.post("/vagtplan/min/overtag", "rolle", "tolke", "plads", "1");
        assertThat(colleague.get("/vagtplan/min").body()).contains("Du har vagten nu", "Du er på vagt nu");
        assertThat(holder("tolke", "2026-01-14T12:00:00Z")).isEqualTo("tolke-2");
        colleague.post("/vagtplan/min/overtag", "rolle", "sygeplejevagt", "plads", "1");
        assertThat(colleague.get("/vagtplan/min").body()).contains("er ikke sat til at kunne have rollen");
        assertThat(colleague
                        .post("/vagtplan/min/overtag", "rolle", "tolke", "plads", "0")
                        .statusCode())
                .isEqualTo(404);

        colleague.post("/vagtplan/min/bekraeft");
        assertThat(colleague.get("/vagtplan/min").body()).contains("Bekræftet af dig 14. januar 2026");
        PageClient auditor = PageClient.of(port, "auditor");
        auditor.get("/vagtplan/min");
        assertThat(auditor.post("/vagtplan/min/bekraeft").statusCode()).isEqualTo(403);
        PageClient manager = PageClient.of(port, "manager");
        manager.get("/vagtplan/min");
        long before = revision.current();
        manager.post("/vagtplan/min/bekraeft");
        manager.post("/vagtplan/min/overtag", "rolle", "tolke", "plads", "1");
        assertThat(manager.get("/vagtplan/min").body()).contains("hører ikke til en person i vagtplanen");
        assertThat(revision.current()).isEqualTo(before);
    }

    @Test
    void tellsOtherSystemsWhoIsOnDuty() {
        String json = RestClient.basic(port, "auditor").get("/api/roster/now").body();

        assertThat(json)
                .contains("\"role\":\"ppr-psykologer\",\"alwaysCovered\":true,\"onDuty\":[{\"id\":\"ppr-psykologer\"")
                .contains("\"nextHandover\":\"2026-01-19T07:00:00Z\"");
        assertThat(RestClient.basic(port, "auditor").get("/api/openapi").body())
                .contains("/api/roster/now", "no contact details");
        assertThat(RestClient.basic(port, "alarmcentral").get("/api/roster/now").statusCode())
                .isEqualTo(403);
    }

    private String address(String person) {
        return people.find(person).orElseThrow().contactWays().get(0).address();
    }

    private String holder(String role, String at) {
        return holder(role, 1, at);
    }

    private String holder(String role, int position, String at) {
        Instant moment = Instant.parse(at);
        return duties.ofPlace(role, position, moment).stream()
                .filter(shift -> shift.covers(moment))
                .map(Shift::personId)
                .findFirst()
                .orElse(null);
    }

    private static String swapId(String page) {
        String start = "/vagtplan/min/bytte/";
        int at = page.indexOf(start) + start.length();
        return page.substring(at, page.indexOf('/', at));
    }

    private static String[] with(String[] fields, String... more) {
        String[] all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }
}
