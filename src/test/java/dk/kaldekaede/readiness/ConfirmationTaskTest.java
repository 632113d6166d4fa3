package dk.kaldekaede.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.incident.web.PageClient;
import dk.kaldekaede.notification.MessageState;
import dk.kaldekaede.notification.MessageStateChanged;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.scenario.OutsideWorld;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Who does not answer, or says that something is wrong, becomes a task of the role's owner (SB-6). */
class ConfirmationTaskTest extends ConfirmationScene {

    @Autowired
    private ManagementService management;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void isRemindedAfterAWeekByEveryWay() {
        asked();
        Instant start = clock.instant();

        assertThat(due("boundaryEvent_reminderDue")).isEqualTo(start.plus(Duration.ofDays(7)));
        run("boundaryEvent_reminderDue");

        assertThat(mine()).extracting(OutsideWorld.Letter::channel).containsExactlyInAnyOrder("SMS", "SMS", "MAIL");
        assertThat(mine().get(2).text()).contains("du har ikke svaret endnu");
        assertThat(mine().stream().map(this::token).distinct()).hasSize(1);
        assertThat(isRunning()).isTrue();
    }

    @Test
    void becomesATaskOfTheRolesOwnerAfterTwoWeeks() {
        asked();
        Instant start = clock.instant();
        assertThat(due("boundaryEvent_noAnswer")).isEqualTo(start.plus(Duration.ofDays(14)));
        run("boundaryEvent_noAnswer");

        Task task = task();
        assertThat(task.getName()).isEqualTo("Få bekræftet kontaktoplysninger");
        assertThat(task.getAssignee()).isEqualTo("centerchef-css");
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .contains("manager");
        assertThat(task.getDueDate()).isEqualTo(Date.from(clock.instant().plus(Duration.ofDays(7))));
        assertThat(task.getPriority()).isEqualTo(30);
        HttpResponse<String> done = http.post(
                "centerchef-css",
                "/engine-rest/task/" + task.getId() + "/submit-form",
                Map.of("variables", Map.of("confirmed", Map.of("value", "YES", "type", "String"))));

        assertThat(done.statusCode()).as(done.body()).isLessThan(300);
        assertThat(town.find(person).confirmedAt()).isEqualTo(clock.instant());
        assertThat(isRunning()).isFalse();
    }

    @Test
    void givesSomebodyTheTaskAtOnceWhenSomethingIsWrongAndStillTakesHerWord() {
        String token = asked();

        http.press("/b/" + token, WRONG);
        http.press("/b/" + token, WRONG);

        assertThat(task()).isNotNull();
        assertThat(http.open("/b/" + token).body())
                .contains("kontakter dig", "Nu passer det")
                .doesNotContain("Noget er forkert");
        http.press("/b/" + token, RIGHT);
        assertThat(task()).isNull();
        assertThat(town.find(person).confirmedAt()).isEqualTo(clock.instant());
        assertThat(isRunning()).isFalse();
    }

    @Test
    void givesSomebodyTheTaskAtOnceWhenThereIsNoWayToAsk() {
        people.save(
                new PersonDetails(person, "Vagt", null, List.of(), Set.of("tolke"), Set.of(), Set.of(), null, null));

        answers.start(person);

        assertThat(task()).isNotNull();
        PageClient manager = PageClient.of(port, "manager");
        assertThat(manager.get("/vagtplan/parathed").body())
                .contains("/vagtplan/parathed/bekraeftelser/" + task().getId());
        manager.post("/vagtplan/parathed/bekraeftelser/" + task().getId());
        assertThat(task()).isNull();
        assertThat(isRunning()).isFalse();
    }

    @Test
    void givesSomebodyTheTaskAtOnceWhenTheMessageFailsForGood() {
        asked();
        String message = jdbc.sql("select message_id from contact_confirmation where person_id = :person")
                .param("person", person)
                .query(String.class)
                .single();

        transaction.executeWithoutResult(
                status -> events.publishEvent(new MessageStateChanged(message, null, null, MessageState.FAILED)));

        assertThat(task()).isNotNull();
    }

    private Job job(String element) {
        return management
                .createJobQuery()
                .processInstanceId(instance())
                .activityId(element)
                .singleResult();
    }

    private Instant due(String element) {
        return job(element).getDuedate().toInstant();
    }

    private void run(String element) {
        clock.set(due(element));
        management.executeJob(job(element).getId());
        outbox.dispatchDue();
    }

    private String instance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(person)
                .singleResult()
                .getId();
    }
}
