package dk.kaldekaede.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.incident.web.PageClient;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.PersonDetails;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People, who of them is away, and what is demanded of a role. */
class PeoplePagesTest extends RosterPages {

    @Test
    void changesNobodyByAFormThatIsOlderThanAnothersChange() {
        PageClient planner = PageClient.of(port, "manager");
        String version =
                field("version", planner.get("/vagtplan/personer/center-hr").body());
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
        assertThat(manager.post("/vagtplan/roller/no-role", "deputies", "1").statusCode())
                .isEqualTo(404);
        assertThat(manager.post("/vagtplan/roller/kop").statusCode()).isEqualTo(422);
        assertThat(manager.get("/vagtplan/roller/no-role").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"addresses[100000]", "addresses[256]", "kinds[99999999999]", "addresses[-1]", "roles[x]"})
    void saysThatAFormOfNonsenseIsNotUnderstood(String field) {
        PageClient manager = PageClient.of(port, "manager");
        manager.get("/vagtplan/personer/ny");

        HttpResponse<String> answer = manager.postPage("/vagtplan/personer", "name", "Vagt", field, "20 00 99 02");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Det kunne ikke lade sig gøre", "Gå tilbage");
    }

    /** The same rule as that of files. */
    @Test
    void keepsNoMailAddressThatAFileCouldNotHave() {
        PageClient manager = PageClient.of(port, "manager");
        manager.get("/vagtplan/personer/ny");

        HttpResponse<String> answer = manager.post(
                "/vagtplan/personer", "name", "Vagt", "kinds", "MAIL", "addresses", "en@kommune.dk;to@kommune.dk");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Det er ikke en mailadresse");
    }

    @Test
    void keepsNoMoreWaysToReachHerThanAnybodyHas() {
        PageClient manager = PageClient.of(port, "manager");
        manager.get("/vagtplan/personer/ny");
        String[] form = with(many("kinds", "MOBILE", 21), many("addresses", "20 00 99 03", 21));

        HttpResponse<String> answer = manager.post("/vagtplan/personer", with(form, "name", "Vagt med mange numre"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#addresses\"", "Der kan højst være 20");
        assertThat(people.all()).extracting(PersonDetails::displayName).doesNotContain("Vagt med mange numre");
    }

    @Test
    void keepsOneAbsenceWhereTwoWouldOverlap() {
        PageClient manager = PageClient.of(port, "manager");
        manager.get("/vagtplan/fravaer");
        manager.post("/vagtplan/fravaer", "personId", "tolke-3", "from", "2026-06-01T08:00", "to", "2026-06-05T08:00");
        assertThat(manager.get("/vagtplan/fravaer").body())
                .contains("Fraværet er noteret")
                .doesNotContain("lagt sammen");

        manager.post("/vagtplan/fravaer", "personId", "tolke-3", "from", "2026-06-04T08:00", "to", "2026-06-09T08:00");

        assertThat(manager.get("/vagtplan/fravaer").body()).contains("Fraværet er lagt sammen");
        assertThat(duties.absencesBetween(Instant.parse("2026-06-01T06:00:00Z"), Instant.parse("2026-06-09T06:00:00Z")))
                .filteredOn(absence -> absence.personId().equals("tolke-3"))
                .extracting(absence -> absence.startsAt() + " " + absence.endsAt())
                .containsExactly("2026-06-01T06:00:00Z 2026-06-09T06:00:00Z");
    }

    @Test
    void changesNoRoleByAFormThatIsOlderThanAnothersChange() {
        PageClient planner = PageClient.of(port, "manager");
        String version = field("version", planner.get("/vagtplan/roller/amk").body());
        String[] form = {"version", version, "deputies", "1", "always", "true", "skills", "ledelse"};

        assertThat(planner.post("/vagtplan/roller/amk", form).statusCode()).isEqualTo(303);
        form[3] = "4";
        HttpResponse<String> late = planner.post("/vagtplan/roller/amk", form);

        assertThat(PageClient.next(late)).isEqualTo("/vagtplan/roller/amk");
        assertThat(planner.get("/vagtplan/roller/amk").body())
                .contains("En anden har ændret kravene imens", "value=\"1\"", "ledelse")
                .doesNotContain("value=\"4\"");
    }
}
