package dk.kaldekaede.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.incident.web.PageClient;
import dk.kaldekaede.roster.RosterChange;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shifts put by hand, periods cleared, and rotations. */
class ShiftPagesTest extends RosterPages {

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

        assertThat(shown(manager, manager.post("/vagtplan/vagt", shift))).contains("mister vagten eller en del af den");
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

        assertThat(shown(manager, manager.post("/vagtplan/ryd", period))).contains("Ja, ryd perioden", "Ingen på vagt");
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
            "last",
            "2026-03-01",
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

        String preview = shown(manager, manager.post("/vagtplan/turnus", rotation));
        assertThat(preview).contains("bliver sin egen stedfortræder", "Gem turnussen", "value=\"2026-03-01\"");
        assertThat(preview).as("the last day is in it").contains("til man. 2. mar. 2026");
        assertThat(holder("ppr-psykologer", 2, "2026-02-03T12:00:00Z")).isNull();

        manager.post("/vagtplan/turnus", with(rotation, "gem", "true"));
        assertThat(holder("ppr-psykologer", 2, "2026-02-03T12:00:00Z")).isEqualTo("ppr-psykologer-3");
        assertThat(holder("ppr-psykologer", 2, "2026-02-10T12:00:00Z")).isEqualTo("ppr-psykologer-2");
        assertThat(holder("ppr-psykologer", 2, "2026-03-02T06:00:00Z")).isNotNull();
        assertThat(holder("ppr-psykologer", 2, "2026-03-02T08:00:00Z")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "people,    '',            people,    Feltet skal udfyldes",
        "people,    sygeplejevagt, people,    er ikke sat til at kunne have rollen",
        "last,      2026-01-01,    last,      Slutningen skal ligge efter begyndelsen",
        "last,      2042-01-01,    last,      for lille eller for stor",
        "first,     i dag,         first,     Skriv en dato",
        "everyDays, 0,             everyDays, for lille eller for stor",
        "handOver,  otte,          handOver,  Skriv et klokkeslæt",
        "windowTo,  08:00,         windowFrom, Feltet skal udfyldes",
    })
    void refusesARotationAtTheFieldThatIsWrong(String changed, String value, String field, String message) {
        PageClient manager = PageClient.of(port, "manager");
        manager.get("/vagtplan/turnus?rolle=tolke");
        String[] rotation = {
            "role", "tolke", "position", "1", "people", "tolke-2", "first", "2026-02-02", "last", "2026-03-01",
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

    @ParameterizedTest
    @ValueSource(strings = {"/vagtplan/ryd", "/vagtplan/vagt", "/vagtplan/turnus"})
    void knowsNoOtherRolesThanThoseThereAre(String path) {
        PageClient manager = PageClient.of(port, "manager");

        assertThat(manager.get(path + "?rolle=opdigtet").body())
                .contains("Hvilken rolle?")
                .doesNotContain("opdigtet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vagtplan/ryd", "/vagtplan/vagt", "/vagtplan/turnus"})
    void plansNothingInARoleThatIsNone(String path) {
        PageClient manager = PageClient.of(port, "manager");
        manager.get(path + "?rolle=tolke");
        String[] period = {"position", "1", "from", "2026-05-05T08:00", "to", "2026-05-06T08:00", "seen", "true"};

        assertThat(manager.post(path, with(period, "role", "opdigtet")).statusCode())
                .isEqualTo(404);
        assertThat(manager.post(path, with(period, "role", "")).statusCode()).isEqualTo(422);
    }

    @Test
    void takesNoRotationOfMorePeopleThanAFormHas() {
        PageClient manager = PageClient.of(port, "manager");
        manager.get("/vagtplan/turnus?rolle=tolke");
        String[] rotation = {
            "role",
            "tolke",
            "position",
            "1",
            "first",
            "2026-02-02",
            "last",
            "2026-03-01",
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

        HttpResponse<String> answer = manager.post("/vagtplan/turnus", with(rotation, many("people", "tolke-2", 101)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#people\"", "Der kan højst være 100");
    }

    @Test
    void refusesAtItsFieldAPreviewWhoseAddressWasChanged() {
        HttpResponse<String> answer = PageClient.of(port, "manager")
                .get("/vagtplan/turnus?vis=true&role=tolke&position=1&first=2026-02-02&last=x&everyDays=7"
                        + "&handOver=08:00&days=EVERY_DAY");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#last\"", "Skriv en dato").doesNotContain("id=\"preview\"");
        assertThat(PageClient.of(port, "tolke").get("/vagtplan/turnus?vis=true").statusCode())
                .isEqualTo(403);
    }

    @Test
    void showsWhoIsHerOwnDeputyOnceAndSaysSo() {
        PageClient manager = PageClient.of(port, "manager");
        manager.get("/vagtplan/vagt?rolle=kop");
        String holder = holder("kop", "2026-01-18T12:00:00Z");
        String[] shift = {
            "role", "kop", "position", "8", "personId", holder, "from", "2026-01-01T08:00", "to", "2026-01-20T08:00"
        };
        manager.post("/vagtplan/vagt", with(shift, "seen", "true"));
        assertThat(holder("kop", 8, "2026-01-18T12:00:00Z")).isEqualTo(holder);

        assertThat(manager.get("/vagtplan").body()).containsOnlyOnce("er sin egen stedfortræder");
        manager.post("/vagtplan/aendringer/" + changes.latest(1).get(0).id() + "/fortryd");
        assertThat(manager.get("/vagtplan").body()).doesNotContain("er sin egen stedfortræder");
    }

    @Test
    void saysWhichOfTheTwoHoursItIsWhenTheClockShowsATimeTwice() {
        PageClient manager = PageClient.of(port, "manager");
        manager.get("/vagtplan/vagt?rolle=tolke");
        String[] shift = {
            "role",
            "tolke",
            "position",
            "1",
            "personId",
            "tolke-3",
            "from",
            "2026-10-25T02:30",
            "to",
            "2026-10-25T05:00"
        };

        assertThat(shown(manager, manager.post("/vagtplan/vagt", shift))).contains("02.30 (sommertid)–05.00");
    }
}
