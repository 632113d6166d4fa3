package dk.kaldekaede.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "Are your contact details right?" answered over the application's own pages (SB-6). */
class ContactConfirmationTest extends ConfirmationScene {

    @Autowired
    private HistoryService history;

    @Test
    void isAnsweredWithOneTap() {
        String token = asked();
        clock.advance(Duration.ofHours(2));

        http.open("/b/" + token);
        String page = http.open("/b/" + token).body();

        assertThat(page).contains("Vagt " + person, "·· 89", "j···@example.org", "Tolke", "Ja, det passer");
        assertThat(page).doesNotContain(number.substring(3), "jane@");
        assertThat(town.find(person).confirmedAt()).as("a look changes nothing").isNull();
        assertThat(http.press("/b/" + token, RIGHT)).isEqualTo(200);
        assertThat(town.find(person).confirmedAt()).isEqualTo(clock.instant());
        assertThat(isRunning()).isFalse();
    }

    @Test
    void showsAndChangesNothingOnceTheRoundIsOver() {
        String token = asked();
        http.press("/b/" + token, RIGHT);
        Instant confirmed = clock.instant();
        clock.advance(Duration.ofDays(30));

        assertThat(http.open("/b/" + token).body())
                .contains("du behøver ikke gøre mere", "Linket virker ikke længere")
                .doesNotContain("Vagt " + person, "·· 89", "<form");
        http.press("/b/" + token, RIGHT);
        http.press("/b/" + token, WRONG);

        assertThat(town.find(person).confirmedAt()).isEqualTo(confirmed);
        assertThat(task()).isNull();
    }

    @Test
    void opensForNobodyWithAnotherToken() {
        String token = asked();
        String changed = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);

        assertThat(http.open("/b/" + changed).statusCode()).isEqualTo(404);
        assertThat(http.press("/b/" + changed, RIGHT)).isEqualTo(404);
        assertThat(http.open("/k/" + token).statusCode()).as("no alarm's link").isEqualTo(404);
        assertThat(http.press("/b/" + token, "answer=PERHAPS")).isEqualTo(400);
        assertThat(town.find(person).confirmedAt()).isNull();

        String other = "person-" + UUID.randomUUID();
        town.add(other, "tolke", "+4523450000", null);
        answers.start(other);
        http.press("/b/" + token, RIGHT);

        assertThat(town.find(other).confirmedAt()).as("another's question").isNull();
    }

    @Test
    void endsWhenSheConfirmsElsewhereOrLeaves() {
        asked();
        clock.advance(Duration.ofMinutes(1));
        people.confirm(person);
        assertThat(isRunning()).isFalse();

        answers.start(person);
        assertThat(isRunning()).isTrue();
        people.leave(person, clock.instant());
        assertThat(isRunning()).isFalse();
        assertThat(outcomes()).containsExactlyInAnyOrder("CONFIRMED", "LEFT");
    }

    @Test
    void keepsNoNameNumberOrAddressInTheEngine() {
        String token = asked();
        http.press("/b/" + token, WRONG);

        assertThat(history.createHistoricVariableInstanceQuery()
                        .processDefinitionKey("contact-confirmation")
                        .list())
                .isNotEmpty()
                .extracting(variable -> String.valueOf(variable.getValue()))
                .noneMatch(value ->
                        value.contains("Vagt") || value.contains(number.substring(3)) || value.contains(token));
    }

    private List<String> outcomes() {
        return jdbc.sql("select outcome from contact_confirmation where person_id = :person")
                .param("person", person)
                .query(String.class)
                .list();
    }
}
