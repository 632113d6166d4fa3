package dk.kaldekaede.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.alerting.KeyReplies;
import dk.kaldekaede.alerting.PeopleRungUp;
import dk.kaldekaede.incident.web.PageClient;
import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.GatewaySays;
import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.scenario.OutsideWorld;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody tests her own contact ways and sees how long each took. */
class OwnTestPageTest extends ContactTestScene {

    private static final String PAGE = "/vagtplan/min/proever";

    private PageClient her;

    private PersonDetails nurse;

    /** The account of the demonstration's nurse is hers for this test. */
    @BeforeEach
    void isLoggedIn() {
        nurse = people.all().stream()
                .filter(each -> "sygeplejevagt".equals(each.userId()))
                .findFirst()
                .orElseThrow();
        person = nurse.id();
        people.save(new PersonDetails(
                person,
                nurse.displayName(),
                nurse.userId(),
                List.of(
                        new ContactWay(person, 1, ContactKind.MOBILE, number),
                        new ContactWay(person, 2, ContactKind.MAIL, "jane@example.org"),
                        new ContactWay(person, 3, ContactKind.PHONE, "+4544770000")),
                nurse.roles(),
                Set.of(),
                Set.of(),
                nurse.confirmedAt(),
                null));
        her = PageClient.of(port, "sygeplejevagt");
    }

    @AfterEach
    void isAsSheWas() {
        people.save(nurse);
    }

    @Test
    void showsHowLongTheTestWasUnderWayAndClaimsNoMoreThanIsKnown() {
        assertThat(her.get("/vagtplan/min").body()).contains(PAGE);
        assertThat(her.get(PAGE).body())
                .contains(number, "jane@example.org", "Ikke prøvet endnu")
                .doesNotContain("+4544770000");

        assertThat(send(1, Channel.SMS)).isEqualTo(302);
        assertThat(her.get(PAGE).body()).contains("Prøven er på vej", "Den er på vej til udbyderen");
        clock.advance(Duration.ofSeconds(2));
        outbox.dispatchDue();
        assertThat(her.get(PAGE).body())
                .contains("Udbyderen tog imod den efter 2 sekunder", "Om telefonen har den, ved vi ikke endnu")
                .contains("venter på svar");

        clock.advance(Duration.ofSeconds(3));
        delivered();
        assertThat(her.get(PAGE).body())
                .contains("Telefonen havde den efter 5 sekunder", "Du har ikke bekræftet den endnu");
        clock.advance(Duration.ofSeconds(26));
        String token = testToken(texts().get(0));
        assertThat(PageClient.of(port, "manager").get("/beskeder").body())
                .as("a link that has left is nobody else's")
                .contains("Prøve fra Kaldekæde")
                .doesNotContain(token);
        http.press("/p/" + token, "");

        assertThat(her.get(PAGE).body())
                .contains("Du bekræftede den efter 31 sekunder", "nåede frem")
                .doesNotContain("venter på svar");
        assertThat(isRunning()).as("nobody need ring").isFalse();
    }

    @Test
    void ringsHerUpWhenSheAsksForIt() {
        PeopleRungUp.are(true);
        assertThat(her.get(PAGE).body()).contains("Opkald", "+4544770000");

        send(3, Channel.VOICE);
        outbox.dispatchDue();
        OutsideWorld.Letter call = OutsideWorld.all().stream()
                .filter(letter -> letter.address().equals("+4544770000"))
                .findFirst()
                .orElseThrow();
        assertThat(call.text()).contains("Tryk 1").doesNotContain("http");
        String taken = jdbc.sql("select provider_id from message where person_id = :person and channel = 'VOICE'")
                .param("person", person)
                .query(String.class)
                .single();
        assertThat(application.getBean(GatewaySays.class).unanswered("voice", taken))
                .isTrue();
        assertThat(her.get(PAGE).body()).contains("opkaldet blev ikke taget", "venter på svar");

        clock.advance(Duration.ofSeconds(12));
        assertThat(application.getBean(KeyReplies.class).press("key", call.id(), "1"))
                .get()
                .asString()
                .startsWith("Tak.");
        assertThat(her.get(PAGE).body()).contains("Du bekræftede den efter 12 sekunder", "nåede frem");
    }

    @Test
    void saysWhatWentWrongInPlainWords() {
        send(1, Channel.SMS);
        fails("RECEIPT_FAILED");
        assertThat(her.get(PAGE).body()).contains("er nummeret nok forkert", "kom ikke frem");
        fails("HTTP_400");
        assertThat(her.get(PAGE).body()).contains("Udbyderen afviste nummeret");
        fails("TIMEOUT");
        assertThat(her.get(PAGE).body()).contains("Det er ikke din telefon");
        fails("NOT_CONFIGURED");
        assertThat(her.get(PAGE).body()).contains("ikke sat en udbyder op");
        assertThat(task()).as("she sees it herself").isNull();
    }

    @Test
    void refusesMoreThanAFewAnHourByOneWay() {
        for (int each = 0; each < 3; each++) {
            send(1, Channel.SMS);
        }
        send(1, Channel.SMS);
        assertThat(her.get(PAGE).body()).contains("Du kan sende 3 prøver i timen");
        assertThat(tests.latestOf(person, 10)).hasSize(3);

        send(2, Channel.MAIL);
        assertThat(tests.latestOf(person, 10)).as("another way").hasSize(4);
        clock.advance(Duration.ofHours(1));
        send(1, Channel.SMS);
        assertThat(tests.latestOf(person, 10)).hasSize(5);
    }

    @Test
    void testsAndShowsNobodyElsesWays() {
        send(1, Channel.SMS);

        PageClient other = PageClient.of(port, "centerchef-css");
        assertThat(other.get(PAGE).body()).doesNotContain(number, "jane@example.org");
        PageClient nobody = PageClient.of(port, "manager");
        assertThat(nobody.get(PAGE).body()).contains("Din konto hører ikke til en person");
        assertThat(nobody.post(PAGE, "vej", "1", "kanal", "SMS").statusCode()).isEqualTo(302);
        assertThat(send(3, Channel.VOICE)).as("no way that takes messages").isEqualTo(303);
        assertThat(send(1, Channel.MAIL)).as("a number takes no mail").isEqualTo(303);
        assertThat(send(9, Channel.SMS)).isEqualTo(303);
        assertThat(PageClient.nobody(port).get(PAGE).statusCode())
                .as("without a login")
                .isEqualTo(302);
        assertThat(tests.latestOf(person, 10)).hasSize(1);
    }

    private int send(int position, Channel channel) {
        return her.post(PAGE, "vej", String.valueOf(position), "kanal", channel.name())
                .statusCode();
    }

    private void delivered() {
        jdbc.sql("update message set state = 'DELIVERED', delivered_at = :at where id ="
                        + " (select message_id from contact_test where id = :id)")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", latest().id())
                .update();
    }
}
