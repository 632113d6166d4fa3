package dk.kaldekaede.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.incident.web.PageClient;
import dk.kaldekaede.scenario.OutsideWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When the question is asked: once a year, on a working day, or when a manager says so (SB-6). */
class YearlyRoundTest extends ConfirmationScene {

    @Autowired
    private YearlyRound round;

    @Test
    void asksNobodyTwiceAtATime() {
        answers.start(person);
        answers.start(person);

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(person)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void startsByItselfOnceADayInOfficeHoursForThoseWhoHaveNotConfirmedForAYear() {
        clock.set(Instant.parse("2027-03-20T10:00:00Z"));
        town.allHaveConfirmed();
        town.add(person, "tolke", number, null);
        round.startWhenDue();
        assertThat(isRunning()).as("on a Saturday").isFalse();

        clock.set(Instant.parse("2027-03-22T05:00:00Z"));
        round.startWhenDue();
        assertThat(isRunning()).as("at six").isFalse();

        clock.set(Instant.parse("2027-03-22T08:05:00Z"));
        long before = running();
        round.startWhenDue();
        assertThat(isRunning()).isTrue();
        assertThat(running()).as("nobody else").isEqualTo(before + 1);

        String late = "person-" + UUID.randomUUID();
        town.add(late, "tolke", "+4523450001", null);
        round.startWhenDue();
        assertThat(running()).as("once a day").isEqualTo(before + 1);
    }

    @Test
    void startsForEverybodyWhenAManagerSaysSo() {
        PageClient manager = PageClient.of(port, "manager");
        String heard = "person-" + UUID.randomUUID();
        town.add(heard, "tolke", "+4523450002", null);
        people.confirm(heard);
        clock.advance(Duration.ofDays(89));
        assertThat(round.toAskNow()).contains(person).as("confirmed lately").doesNotContain(heard);
        clock.advance(Duration.ofDays(1));
        assertThat(round.toAskNow()).contains(person, heard);
        people.confirm(heard);
        int all = round.toAskNow().size();
        assertThat(manager.get("/vagtplan/parathed").body())
                .contains("får en besked nu: " + all)
                .doesNotContain("Seneste runde");

        assertThat(manager.post("/vagtplan/parathed/runde").statusCode()).isEqualTo(302);

        assertThat(manager.get("/vagtplan/parathed").body())
                .contains("Spurgt nu: " + all, "Ingen mangler", "Seneste runde");
        RoundState begun = round.latest().orElseThrow();
        assertThat(begun.asked()).isGreaterThanOrEqualTo(all);
        assertThat(isRunning()).isTrue();

        outbox.dispatchDue();
        clock.advance(Duration.ofMinutes(1));
        http.press("/b/" + token(text()), RIGHT);
        assertThat(round.toAskNow()).as("whoever has just answered").doesNotContain(person);
        assertThat(round.latest()).hasValue(new RoundState(begun.startedAt(), begun.asked(), begun.answered() + 1));
        assertThat(manager.get("/vagtplan/parathed").body())
                .contains(begun.answered() + 1 + " af " + begun.asked() + " har svaret");
        assertThat(manager.get("/beskeder").body())
                .as("what a text message was about")
                .contains("<strong lang=\"da\">Passer dine kontaktoplysninger");
    }

    /** The text message to her own telephone. */
    private OutsideWorld.Letter text() {
        return mine().stream()
                .filter(letter -> letter.address().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private long running() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("contact-confirmation")
                .count();
    }
}
