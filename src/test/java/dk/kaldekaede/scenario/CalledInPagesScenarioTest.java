package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Crew.WORKERS;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.staffing.CallState.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.incident.web.PageClient;
import dk.kaldekaede.staffing.Call;
import dk.kaldekaede.staffing.CallIns;
import dk.kaldekaede.staffing.CallState;
import dk.kaldekaede.staffing.Need;
import dk.kaldekaede.staffing.StaffingChoices;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.Environment;

/** Somebody called in, on her telephone and without a login, from the ringing to her being home. */
class CalledInPagesScenarioTest extends StaffingScenario {

    private static final Pattern LINK = Pattern.compile("/k/([A-Za-z0-9_-]+)");
    private static final Pattern OFFERED = Pattern.compile("name=\"arrives\" value=\"([^\"]+)\"");

    private PageClient phone;
    private Course fire;
    private Call call;
    private String link;

    @BeforeEach
    void ring() {
        crew.hires(WORKERS, 2);
        phone = PageClient.nobody(port());
        fire = led(Report.fireForSocialWorkAlone()
                .with("ballerupCitizens", "YES")
                .with("affectedPeople", 9)
                .with("meetingPoint", "Hovedindgangen"));
        rings(crew.in(fire, WORKERS, CALLED).get(0));
    }

    @Test
    void comesAtATimeIsThereAndGoesHome() {
        String ringing = page();
        assertThat(ringing).contains("Kan du komme som socialrådgiver?", "Hovedindgangen", "15 min", "Jeg kan ikke");
        assertThat(ringing).as("the leader's number is for those who come").doesNotContain("tel:");

        says("COMES", "arrives", offered(ringing, 1));
        Call comes = now();
        assertThat(comes.arrivesAt()).isEqualTo(town.clock().instant().plus(Duration.ofMinutes(30)));
        assertThat(page()).contains("Tak, du ventes", "Du ventes kl. ", "Jeg er her", "tel:", "Legitimation");

        says("COMES", "arrives", offered(ringing, 1));
        assertThat(now()).as("the same press again").isEqualTo(comes);

        says("ON_THE_WAY");
        assertThat(page()).doesNotContain("Jeg er på vej nu");
        says("THERE");
        Call there = now();
        assertThat(there.state()).isEqualTo(THERE);
        assertThat(page()).contains("Godt, du er her", "Du bliver afløst senest kl. ");
        fire.advance("PT1M");
        says("THERE");
        assertThat(now()).isEqualTo(there);

        fire.isStoodDown();
        assertThat(page()).contains("Tak for din hjælp", "Jeg er hjemme").doesNotContain("Hovedindgangen", "tel:");
        says("HOME");
        Call home = now();
        assertThat(home.state()).isEqualTo(HOME);
        says("HOME");
        assertThat(now()).isEqualTo(home);
        assertThat(page()).contains("Hvil godt").doesNotContain("Magleparken", "<form");
    }

    @Test
    void comesAtATimeOfDayThatSheWrites() {
        String at = hereIn(Duration.ofMinutes(95));
        says("COMES", "at", at);
        assertThat(now().arrivesAt()).isAfter(town.clock().instant());
        assertThat(page()).contains("Du ventes kl. " + at.replace(':', '.'));
        town.deliver();
        assertThat(OutsideWorld.all())
                .as("what she is sent names the time she wrote")
                .anyMatch(letter -> letter.text().contains(at.replace(':', '.')));
    }

    /** What a clock on the wall shows then. */
    private String hereIn(Duration ahead) {
        return town.clock()
                .instant()
                .plus(ahead)
                .atZone(ZoneId.of("Europe/Copenhagen"))
                .format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    @Test
    void asksAgainWhenTheTimeIsFarAhead() {
        assertThat(phone.post(link + "/indsats", "step", "COMES", "at", hereIn(Duration.ofHours(9)))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("?far=true");
        assertThat(now().state()).isEqualTo(CALLED);
    }

    @Test
    void takesNoOtherAnswerAtTheLinkItself() {
        says("THERE");
        Call before = now();
        Alert alarm = alarm();
        List<String> story = fire.story();
        for (String answer : List.of("TAKE", "DECLINE", "GIVE_BACK", "OVERRULE", "FOUND")) {
            phone.post(link, "answer", answer);
        }
        assertThat(now()).isEqualTo(before);
        assertThat(alarm()).isEqualTo(alarm);
        assertThat(fire.story()).isEqualTo(story);
    }

    private Alert alarm() {
        return town.bean(Alerts.class).find(call.alertId()).orElseThrow();
    }

    @Test
    void staysWithTheEffortThatSheIsWith() {
        says("CANNOT");
        Course other = led(
                Report.fireForSocialWorkAlone().with("ballerupCitizens", "YES").with("affectedPeople", 140));
        crew.accepts(crew.call(other, call.personId()));
        assertThat(page())
                .contains("Du er kaldt ind til en anden indsats")
                .doesNotContain("Kan du komme alligevel?", "Der er nok nu", "Hovedindgangen");
        says("COMES");
        assertThat(now().state()).isEqualTo(DECLINED);
    }

    @Test
    void turnsRoundWhenTheEffortEndsBeforeSheIsThere() {
        says("COMES", "arrives", offered(page(), 0));
        says("ON_THE_WAY");
        fire.isStoodDown();
        assertThat(page()).contains("Vend om", "Jeg er hjemme").doesNotContain("afløst", "Tak for din hjælp");
        says("HOME");
        assertThat(now().state()).isEqualTo(HOME);
    }

    @Test
    void showsTheNewerCallBehindTheOlderLink() {
        CallIns callIns = town.bean(CallIns.class);
        crew.accepts(crew.in(fire, WORKERS, CALLED).get(1));
        assertThat(page()).contains("Der er nok nu");
        callIns.cantAfterAll(crew.in(fire, WORKERS, ACCEPTED).get(0).id(), null);
        town.deliver();
        wanted(fire, 9);
        assertThat(page()).contains("Kan du komme som socialrådgiver?");
        says("COMES", "arrives", offered(page(), 0));
        assertThat(now().state()).isEqualTo(ACCEPTED);
        assertThat(now().id()).isNotEqualTo(call.id());
    }

    private void wanted(Course course, int number) {
        town.bean(StaffingChoices.class).ownNumber(crew.effort(course), WORKERS, Need.ANY_LANGUAGE, number, HP_CHIEF);
        town.deliver();
    }

    @Test
    void isExpectedByTheTableWhenItsTimeHasPassedMeanwhile() {
        String offered = offered(page(), 0);
        town.clock().advance(Duration.ofMinutes(16));
        says("COMES", "arrives", offered);
        assertThat(now().state()).isEqualTo(ACCEPTED);
        assertThat(now().arrivesAt()).isAfter(town.clock().instant().plus(Duration.ofMinutes(30)));
    }

    @Test
    void declinesWithoutAReasonAndMayComeAfterAllWhileSomebodyIsMissing() {
        says("CANNOT");
        says("CANNOT");
        assertThat(now().state()).isEqualTo(DECLINED);
        assertThat(page()).contains("Tak for dit svar", "Kan du komme alligevel?");
        says("COMES", "arrives", offered(page(), 0));
        assertThat(now().state()).isEqualTo(ACCEPTED);
        says("CANT_AFTER_ALL");
        says("CANT_AFTER_ALL");
        assertThat(now().state()).isEqualTo(CANT_AFTER_ALL);
        assertThat(page()).contains("Tak for dit svar").doesNotContain("Kan du komme alligevel?");
    }

    @Test
    void isToldKindlyThatThereAreEnough() {
        crew.accepts(crew.in(fire, WORKERS, CALLED).get(1));
        assertThat(now().state()).isEqualTo(NOT_NEEDED);
        assertThat(page()).contains("Der er nok nu", "Du skal ikke komme");

        HttpResponse<String> late = phone.post(link + "/indsats", "step", "COMES");
        assertThat(late.headers().firstValue("Location").orElse("")).endsWith(link + "?enough=true");
        assertThat(phone.get(link + "?enough=true").body()).contains("Der er nok nu");
        assertThat(now().state()).isEqualTo(NOT_NEEDED);
    }

    @ParameterizedTest
    @CsvSource({"THERE, CALLED", "HOME, CALLED", "ON_THE_WAY, CALLED", "CANT_AFTER_ALL, CALLED"})
    void changesNothingByAStepThatDoesNotFit(String step, CallState stays) {
        Call before = now();
        says(step);
        assertThat(now()).isEqualTo(before);
        assertThat(now().state()).isEqualTo(stays);
    }

    @Test
    void openingChangesNothing() {
        Call before = now();
        page();
        page();
        assertThat(now()).isEqualTo(before);
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThat(phone.post(link + "/indsats").statusCode()).isEqualTo(400);
        assertThat(phone.post(link + "/indsats", "step", "DANCE").statusCode()).isEqualTo(400);
        assertThat(phone.post(link + "/indsats", "step", "COMES", "at", "snart").statusCode())
                .isEqualTo(400);
        assertThat(phone.post(link + "/indsats", "step", "COMES", "arrives", "snart")
                        .body())
                .contains("tel:");
        assertThat(now().state()).isEqualTo(CALLED);
    }

    @Test
    void isNobodyElsesPage() {
        assertThat(phone.get("/k/" + "x".repeat(43) + "/indsats").statusCode()).isEqualTo(404);
        assertThat(phone.post("/k/" + "x".repeat(43) + "/indsats", "step", "THERE")
                        .statusCode())
                .isEqualTo(404);
        String leads = lastLink(HP_CHIEF);
        assertThat(phone.get(leads + "/indsats").statusCode())
                .as("the link of another kind of alarm")
                .isEqualTo(404);
    }

    @Test
    void opensTheActionCardsOfHerEffortAndNoOther() {
        String card = link + "/indsats/actionkort/";
        assertThat(page()).contains(card + "C-SS");
        assertThat(phone.get(card + "C-SS").body()).contains("Center for Social og Sundhed", "eksempel");
        assertThat(phone.get(card + "C-BUR").statusCode()).as("another plan's").isEqualTo(404);
        assertThat(phone.get(card + "C-SS/unknown.pdf").statusCode()).isEqualTo(404);
        assertThat(phone.get("/k/" + "x".repeat(24) + "/indsats/actionkort/C-SS")
                        .statusCode())
                .isEqualTo(404);
        assertThat(phone.get(lastLink(HP_CHIEF) + "/indsats/actionkort/C-SS").statusCode())
                .as("the link of another kind of alarm")
                .isEqualTo(404);
        says("CANNOT");
        assertThat(phone.get(card + "C-SS").statusCode()).as("no longer hers").isEqualTo(404);
    }

    @Test
    void isToldWhereToMeetAndWhomToRingWhenThatChanges() {
        says("COMES");
        fire.changes("meetingPoint", "Ballerup Idrætsby, indgang B");
        town.deliver();
        assertThat(crew.messages(call.personId())).last().asString().contains("Mødestedet er nu", "indgang B");
        assertThat(page()).contains("indgang B").doesNotContain("Adressen er ikke kendt");
        int told = crew.messages(call.personId()).size();
        fire.changes("meetingPoint", "Ballerup Idrætsby, indgang B");
        town.deliver();
        assertThat(crew.messages(call.personId()))
                .as("the same again is no news")
                .hasSize(told);
    }

    @Test
    void saysWhenItIsAnExercise() {
        Course exercise = led(Report.fireForSocialWorkAlone()
                .with("ballerupCitizens", "YES")
                .with("affectedPeople", 9)
                .with("exercise", true));
        rings(crew.in(exercise, WORKERS, CALLED).get(0));
        assertThat(page()).contains("exercise-band");
    }

    private void rings(Call ringing) {
        call = ringing;
        link = lastLink(ringing.personId());
    }

    private String lastLink(String person) {
        town.deliver();
        return crew.messages(person).stream()
                .map(LINK::matcher)
                .filter(Matcher::find)
                .reduce((first, last) -> last)
                .map(Matcher::group)
                .orElseThrow();
    }

    private String page() {
        HttpResponse<String> page = phone.get(link);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    private void says(String step, String... more) {
        String[] fields = new String[more.length + 2];
        fields[0] = "step";
        fields[1] = step;
        System.arraycopy(more, 0, fields, 2, more.length);
        HttpResponse<String> answer = phone.post(link + "/indsats", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        town.deliver();
    }

    private static String offered(String page, int which) {
        return OFFERED.matcher(page)
                .results()
                .skip(which)
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private Call now() {
        return town.bean(CallIns.class).find(call.id()).orElseThrow();
    }

    private int port() {
        return town.bean(Environment.class).getRequiredProperty("local.server.port", Integer.class);
    }
}
