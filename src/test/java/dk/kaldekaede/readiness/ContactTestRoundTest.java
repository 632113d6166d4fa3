package dk.kaldekaede.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.incident.web.PageClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A whole round: when it begins, whom it tests, and what its page tells to whom (SB-6). */
class ContactTestRoundTest extends ContactTestScene {

    @Test
    void beginsByItselfOnTheFirstWorkingDayOfTheMonthOnce() {
        for (String early : List.of("2027-01-01T10:00:00Z", "2027-01-03T10:00:00Z", "2027-01-04T08:59:00Z")) {
            clock.set(Instant.parse(early));
            rounds.startWhenDue();
            assertThat(isRunning()).as(early).isFalse();
        }
        clock.set(Instant.parse("2027-01-04T09:00:00Z"));
        rounds.startWhenDue();
        assertThat(isRunning()).isTrue();
        int begun = rounds.latest(50).size();

        town.add("person-" + UUID.randomUUID(), "tolke", "+4523450010", null);
        clock.set(Instant.parse("2027-01-05T09:00:00Z"));
        rounds.startWhenDue();
        assertThat(rounds.latest(50)).as("once a month").hasSize(begun);
        assertThat(rounds.latest(1).get(0).startedBy()).isNull();

        clock.set(Instant.parse("2027-02-10T09:00:00Z"));
        rounds.startWhenDue();
        assertThat(rounds.latest(50)).as("not in the middle of a month").hasSize(begun);
    }

    @Test
    void showsWhoWasReachedInNumbersAndByNameToPlannersAlone() {
        String dead = add("+4523450011");
        String silent = add("+4523450012");
        PageClient manager = PageClient.of(port, "manager");
        int all = rounds.toTestNow().size();
        assertThat(rounds.toTestNow()).contains(person, dead, silent);
        assertThat(manager.get("/vagtplan/kontaktproever").body()).contains(all + " personer får en prøve");

        assertThat(manager.post("/vagtplan/kontaktproever").statusCode()).isEqualTo(302);
        assertThat(rounds.toTestNow()).isEmpty();
        outbox.dispatchDue();
        http.press("/p/" + testToken(texts().get(0)), "");
        String hers = person;
        person = dead;
        fails("RECEIPT_FAILED");

        ContactTestRound round = rounds.latest(1).get(0);
        assertThat(round.startedBy()).isEqualTo("manager");
        assertThat(rounds.tests(round.id())).hasSize(all);
        String page = manager.get("/vagtplan/kontaktproever").body();
        assertThat(page)
                .contains("1 af " + all + " har svaret", "Der ventes på svar", "Vagt " + dead, "Vagt " + silent)
                .contains("kom ikke frem", "venter på svar")
                .doesNotContain("Vagt " + hers);
        clock.set(round.answerBy());
        assertThat(manager.get("/vagtplan/kontaktproever").body()).contains("Fristen er gået", "svarer ikke");

        for (String reader : List.of("sygeplejevagt", "auditor", "admin")) {
            PageClient other = PageClient.of(port, reader);
            assertThat(other.get("/vagtplan/kontaktproever").body())
                    .as(reader)
                    .contains("1 af " + all + " har svaret")
                    .doesNotContain("Vagt " + dead, "Vagt " + silent, "Prøv alle nu");
            assertThat(other.post("/vagtplan/kontaktproever").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void takesSomebodyForUnprovedWhenSheHasNotAnsweredForLong() {
        String token = testedAlone();
        Instant asked = clock.instant();
        assertThat(rows.unprovedSince(asked)).as("tested just now").isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(rows.unprovedSince(clock.instant())).containsExactly(person);

        http.press("/p/" + token, "");

        assertThat(rows.unprovedSince(clock.instant())).as("answered").isEmpty();
        assertThat(rows.unprovedSince(clock.instant().plusMillis(1)))
                .as("answered before that")
                .containsExactly(person);
    }

    @Test
    void saysSoWhenThereWasNone() {
        assertThat(PageClient.of(port, "auditor")
                        .get("/vagtplan/kontaktproever")
                        .body())
                .contains("Der har ikke været en prøve endnu");
    }

    private String add(String mobile) {
        String id = "person-" + UUID.randomUUID();
        town.add(id, "tolke", mobile, null);
        return id;
    }
}
