package dk.kaldekaede.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.incident.web.PageClient;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.Shift;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Somebody's own page: what she takes over, swaps and confirms. */
class OwnPagesTest extends RosterPages {

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
        assertThat(colleague.get("/vagtplan/min").body())
                .contains("du har sagt ja, venter på planlæggeren", "Til da har", "Jeg kan ikke alligevel")
                .doesNotContain(">Nej<", "kollegaen");
        assertThat(holder.get("/vagtplan/min").body()).contains("har sagt ja, venter på planlæggeren");
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
        colleague.post("/vagtplan/min/overtag", "rolle", "tolke", "plads", "0");
        assertThat(colleague.get("/vagtplan/min").body()).contains("Pladsen findes ikke lige nu");

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
    void takesOverNoPlaceThatIsNotThere() {
        PageClient colleague = PageClient.of(port, "tolke-3");
        colleague.get("/vagtplan/min");
        long before = revision.current();

        colleague.post("/vagtplan/min/overtag", "rolle", "tolke", "plads", "9");

        assertThat(colleague.get("/vagtplan/min").body()).contains("Pladsen findes ikke lige nu");
        assertThat(holder("tolke", 9, "2026-01-14T12:00:00Z")).isNull();
        assertThat(revision.current()).isEqualTo(before);
    }

    /** The manager is a person with an account, and the one who is asked. */
    @Test
    void nobodyApprovesASwapOfHerOwn() {
        PersonDetails before = people.find("ppr-psykologer-3").orElseThrow();
        people.save(withAccount(before, "manager"));
        PageClient manager = PageClient.of(port, "manager");
        Shift shift = duties.ofPerson("ppr-psykologer-2", Instant.parse("2026-01-19T12:00:00Z"))
                .get(0);
        PageClient holder = PageClient.of(port, "ppr-psykologer-2");
        String ask = "/vagtplan/min/vagt/" + shift.id() + "/bytte";
        holder.get(ask);
        holder.post(ask, "toPersonId", "ppr-psykologer-3", "from", "2026-01-22T08:00", "to", "2026-01-23T08:00");
        String id = swapId(manager.get("/vagtplan/min").body());
        manager.post("/vagtplan/min/bytte/" + id + "/ja");

        assertThat(manager.get("/vagtplan/bytte").body())
                .contains("Du har selv del i byttet")
                .doesNotContain(id + "/godkend", id + "/afvis");
        manager.post("/vagtplan/bytte/" + id + "/godkend");

        assertThat(manager.get("/vagtplan/bytte").body()).contains("role=\"alert\"><p>Du har selv del i byttet");
        assertThat(holder("ppr-psykologer", "2026-01-22T12:00:00Z")).isEqualTo("ppr-psykologer-2");
        people.save(before);
        assertThat(manager.get("/vagtplan/bytte").body()).contains(id + "/godkend", id + "/afvis");
        manager.post("/vagtplan/bytte/" + id + "/afvis");
    }

    private static PersonDetails withAccount(PersonDetails person, String account) {
        return new PersonDetails(
                person.id(),
                person.displayName(),
                account,
                person.contactWays(),
                person.roles(),
                person.languages(),
                person.skills(),
                person.confirmedAt(),
                person.leftAt());
    }

    private static String swapId(String page) {
        String start = "/vagtplan/min/bytte/";
        int at = page.indexOf(start) + start.length();
        return page.substring(at, page.indexOf('/', at));
    }
}
