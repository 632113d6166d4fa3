package dk.kaldekaede.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Purpose;
import dk.kaldekaede.scenario.OutsideWorld.Letter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person's telephone and mailbox in one incident. */
final class Phone {

    private static final Pattern LINK = Pattern.compile("/k/([A-Za-z0-9_-]+)");
    private static final String REMINDER = "du har ikke svaret endnu";

    private final Course course;
    private final String person;
    private String token;

    Phone(Course course, String person) {
        this.course = course;
        this.person = person;
    }

    /** An alarm by SMS and by mail at once. */
    Phone rings(String text) {
        remember(receivesBy("SMS", text));
        remember(receivesBy("MAIL", text));
        return this;
    }

    /** An alarm by SMS; mail follows with the reminders. */
    Phone ringsBySms(String text) {
        return remember(receivesBy("SMS", text));
    }

    /** An alarm by mail alone. */
    Phone ringsByMail(String text) {
        return remember(receivesBy("MAIL", text));
    }

    /** One SMS. */
    Phone receives(String text) {
        receivesBy("SMS", text);
        return this;
    }

    /** Takes it by her link; who is to decide takes it in Tasklist, since her link decides too. */
    Phone takes() {
        Alert alert = alertOfLink();
        if (alert.purpose() == Purpose.DECIDE || alert.purpose() == Purpose.JUDGE) {
            course.completes(alert.role(), "Kvittér for alarm", "answer", "TAKE");
        } else {
            press("TAKE");
        }
        assertThat(alertOfLink().state()).isEqualTo(AlertState.TAKEN);
        return this;
    }

    /** "Aktivér det foreslåede", by her link alone. */
    Phone decides() {
        press("TAKE");
        assertThat(alertOfLink().state()).isEqualTo(AlertState.TAKEN);
        return this;
    }

    Phone declines() {
        press("DECLINE");
        assertThat(alertOfLink().state()).isEqualTo(AlertState.DECLINED);
        return this;
    }

    /** Answers when it is too late; the answer wins nothing. */
    Alert takesTooLate() {
        AlertState before = alertOfLink().state();
        press("TAKE");
        assertThat(alertOfLink().state()).isEqualTo(before);
        return alertOfLink();
    }

    /** "Kan alligevel ikke". */
    Phone givesBack() {
        press("GIVE_BACK");
        assertThat(alertOfLink().state()).isEqualTo(AlertState.GIVEN_BACK);
        return this;
    }

    /** Opens the page behind the link of the last alarm, which changes nothing, and presses a button on it. */
    void press(String button) {
        Alert before = alertOfLink();
        assertThat(town().http.open("/k/" + token).statusCode()).isEqualTo(200);
        assertThat(alertOfLink()).isEqualTo(before);
        assertThat(sends(button)).isEqualTo(200);
        town().deliver();
    }

    /** Presses a button on the page that is open already: the status of the page that follows. */
    int sends(String button) {
        return town().http.press("/k/" + token, "answer=" + button);
    }

    /** What the page behind the link of the last alarm says. */
    String page() {
        return town().http.open("/k/" + token).body();
    }

    /** Lets the deadline pass, which must stand where the table puts it; every reminder comes on both channels. */
    Phone staysSilent(String within, int reminders) {
        return staysSilent(within, reminders, reminders);
    }

    /** Lets the deadline pass, with so many reminders by SMS and by mail. */
    Phone staysSilent(String within, int remindersBySms, int remindersByMail) {
        Alert alert = ringing();
        Instant due = town().clock().instant().plus(Duration.parse(within));
        assertThat(alert.answerDueAt()).as("deadline of " + person).isEqualTo(due);
        assertThat(course.dueDates(alert.processInstanceId(), "boundaryEvent_acknowledgementOverdue"))
                .as("deadline timer of " + person)
                .containsExactly(due);
        course.advance(within);
        assertThat(state(alert)).isEqualTo(AlertState.SILENT);
        return isReminded(remindersBySms, remindersByMail);
    }

    /** Reminders that have come. */
    Phone isReminded(int bySms, int byMail) {
        for (int i = 0; i < bySms; i++) {
            receivesBy("SMS", REMINDER);
        }
        for (int i = 0; i < byMail; i++) {
            receivesBy("MAIL", REMINDER);
        }
        return this;
    }

    /** The alarm that rings at this person now. */
    Alert ringing() {
        List<Alert> ringing = course.alerts().stream()
                .filter(Alert::ringing)
                .filter(alert -> person.equals(alert.personId()))
                .toList();
        assertThat(ringing).as("alarms ringing at " + person).hasSize(1);
        return ringing.get(0);
    }

    Alert alertOfLink() {
        assertThat(token).as("a link in a message to " + person).isNotNull();
        return town().bean(Alerts.class).byToken(token).orElseThrow();
    }

    private AlertState state(Alert alert) {
        return town().bean(Alerts.class).find(alert.id()).orElseThrow().state();
    }

    private Phone remember(Letter letter) {
        Matcher link = LINK.matcher(letter.text());
        assertThat(link.find()).as("a link in: " + letter.text()).isTrue();
        token = link.group(1);
        return this;
    }

    private Letter receivesBy(String channel, String text) {
        String address = town().address(person, channel.equals("SMS") ? "MOBILE" : "MAIL");
        List<Letter> unread = OutsideWorld.unread();
        Letter letter = unread.stream()
                .filter(each -> each.channel().equals(channel) && each.address().equals(address))
                .filter(each ->
                        each.text().contains(course.where()) && each.text().contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("%s got no %s with \"%s\" at %s; unread are %s"
                        .formatted(person, channel, text, town().clock().instant(), unread)));
        OutsideWorld.read(letter);
        return letter;
    }

    private Municipality town() {
        return course.town();
    }
}
