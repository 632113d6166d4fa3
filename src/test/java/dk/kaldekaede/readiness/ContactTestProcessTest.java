package dk.kaldekaede.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.alerting.KeyReplies;
import dk.kaldekaede.alerting.PeopleRungUp;
import dk.kaldekaede.incident.web.PageClient;
import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.scenario.OutsideWorld.Letter;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One person's test from its message to its end: an answer, silence, a dead way, and an answer that comes late (SB-6). */
class ContactTestProcessTest extends ContactTestScene {

    @Autowired
    private HistoryService history;

    @Autowired
    private KeyReplies replies;

    @Test
    void endsWithOneTapAndNotWithALook() {
        String token = testedAlone();
        assertThat(mine().get(0).text()).startsWith("Prøve fra Kaldekæde. Der er ikke sket noget.");
        clock.advance(Duration.ofSeconds(31));

        assertThat(http.open("/p/" + token).body())
                .contains("En prøve fra Kaldekæde", "Ja, den er nået frem")
                .doesNotContain(person, number.substring(3));
        assertThat(latest().isAnswered()).as("scanners open links").isFalse();
        assertThat(http.press("/p/" + token, "")).isEqualTo(200);

        assertThat(http.open("/p/" + token).body())
                .contains("Prøven er nået frem")
                .doesNotContain("<form");
        assertThat(latest().answeredAt()).isEqualTo(clock.instant());
        assertThat(latest().outcome()).isEqualTo(ContactTestOutcome.ANSWERED);
        assertThat(isRunning()).isFalse();
        clock.advance(Duration.ofHours(1));
        http.press("/p/" + token, "");
        assertThat(latest().answeredAt())
                .as("said again")
                .isEqualTo(clock.instant().minus(Duration.ofHours(1)));
    }

    @Test
    void opensForNobodyWithAnotherToken() {
        String token = testedAlone();
        String changed = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);

        assertThat(http.open("/p/" + changed).statusCode()).isEqualTo(404);
        assertThat(http.press("/p/" + changed, "")).isEqualTo(404);
        assertThat(http.open("/b/" + token).statusCode()).as("no question").isEqualTo(404);
        assertThat(http.open("/k/" + token).statusCode()).as("no alarm").isEqualTo(404);
        assertThat(latest().isAnswered()).isFalse();
    }

    @Test
    void remindsOnceByTheWayThatIsTested() {
        testedAlone();
        assertThat(due("boundaryEvent_reminderDue")).isEqualTo(clock.instant().plus(Duration.ofHours(4)));

        fire("boundaryEvent_reminderDue");

        assertThat(mine()).as("a mail would prove nothing of the number").isEqualTo(texts());
        assertThat(texts()).hasSize(2);
        assertThat(texts().stream().map(this::testToken).distinct()).hasSize(1);
        assertThat(texts().get(1).text()).contains("Du har ikke bekræftet den endnu");
        assertThat(isRunning()).isTrue();
    }

    @Test
    void remindsByDayAlone() {
        clock.set(Instant.parse("2026-01-14T16:30:00Z"));
        testedAlone();

        assertThat(due("boundaryEvent_reminderDue")).isEqualTo(Instant.parse("2026-01-15T07:00:00Z"));
    }

    @Test
    void letsTheRolesOwnerRingWhoeverIsSilent() {
        testedAlone();
        assertThat(due("boundaryEvent_noAnswer")).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
        fire("boundaryEvent_noAnswer");

        Task task = task();
        assertThat(task.getName()).isEqualTo("Ring, og ret kontaktoplysningerne");
        assertThat(task.getAssignee()).isEqualTo("centerchef-css");
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .contains("manager");
        assertThat(task.getDueDate()).isEqualTo(Date.from(clock.instant().plus(Duration.ofDays(7))));
        HttpResponse<String> done = http.post(
                "centerchef-css",
                "/engine-rest/task/" + task.getId() + "/submit-form",
                Map.of("variables", Map.of("reached", Map.of("value", "YES", "type", "String"))));

        assertThat(done.statusCode()).as(done.body()).isLessThan(300);
        assertThat(latest().outcome()).isEqualTo(ContactTestOutcome.HELPED);
        assertThat(latest().isAnswered()).as("a call proves nothing of the way").isFalse();
        assertThat(isRunning()).isFalse();
    }

    @Test
    void keepsALateAnswerAndTakesTheTaskAway() {
        String token = testedAlone();
        fire("boundaryEvent_noAnswer");
        clock.advance(Duration.ofDays(3));

        assertThat(http.press("/p/" + token, "")).isEqualTo(200);

        assertThat(task()).isNull();
        assertThat(isRunning()).isFalse();
        assertThat(latest().answeredAt()).isEqualTo(clock.instant());
    }

    @Test
    void letsTheRolesOwnerRingAtOnceWhenTheMessageFailsForGood() {
        testedAlone();

        fails("HTTP_400");

        assertThat(task()).isNotNull();
        assertThat(latest().isUndelivered()).isTrue();
        fails("HTTP_400");
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(person).count())
                .isEqualTo(1);
    }

    @Test
    void letsTheRolesOwnerRingAtOnceWhenThereIsNoWay() {
        people.save(
                new PersonDetails(person, "Vagt", null, List.of(), Set.of("tolke"), Set.of(), Set.of(), null, null));

        tested.start(round(), person);

        assertThat(task()).isNotNull();
        PageClient manager = PageClient.of(port, "manager");
        String call = "/vagtplan/kontaktproever/opkald/" + task().getId();
        assertThat(manager.get("/vagtplan/kontaktproever").body()).contains(call);
        assertThat(PageClient.of(port, "sygeplejevagt").post(call).statusCode())
                .as("whoever does not plan")
                .isEqualTo(403);
        manager.post(call);
        assertThat(task()).isNull();
        assertThat(isRunning()).isFalse();
    }

    @Test
    void ringsWhoeverHasATelephoneThatOnlyRings() {
        PeopleRungUp.are(true);
        ContactWay rings = new ContactWay(person, 1, ContactKind.PHONE, number);
        people.save(new PersonDetails(
                person, "Vagt", null, List.of(rings), Set.of("tolke"), Set.of(), Set.of(), null, null));
        tested.start(round(), person);
        fire("boundaryEvent_reminderDue");
        assertThat(texts()).hasSize(2).extracting(Letter::channel).containsOnly("VOICE");

        String reminder = texts().get(1).id();
        assertThat(replies.press("key-3", reminder, "3")).get().asString().contains("du har ikke svaret endnu");
        assertThat(latest().isAnswered()).isFalse();
        assertThat(replies.press("key-1", reminder, "1")).get().asString().startsWith("Tak.");

        assertThat(latest().outcome()).isEqualTo(ContactTestOutcome.ANSWERED);
        assertThat(isRunning()).isFalse();
    }

    @Test
    void endsWhenSheLeavesAndTestsNobodyTwiceAtATime() {
        testedAlone();
        tested.start(round(), person);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(person)
                        .count())
                .isEqualTo(1);

        people.leave(person, clock.instant());

        assertThat(isRunning()).isFalse();
        assertThat(latest().outcome()).isEqualTo(ContactTestOutcome.LEFT);
    }

    @Test
    void keepsNoNameNumberOrAddressInTheEngine() {
        String token = testedAlone();
        fire("boundaryEvent_noAnswer");

        assertThat(history.createHistoricVariableInstanceQuery()
                        .processDefinitionKey("contact-test")
                        .list())
                .isNotEmpty()
                .extracting(variable -> String.valueOf(variable.getValue()))
                .noneMatch(value ->
                        value.contains("Vagt") || value.contains(number.substring(3)) || value.contains(token));
    }
}
