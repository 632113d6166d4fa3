package dk.kaldekaede.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.notification.MessageState;
import dk.kaldekaede.notification.MessageStateChanged;
import dk.kaldekaede.scenario.OutsideWorld.Letter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody whose contact way is tested, and how a test follows what comes of it. */
abstract class ContactTestScene extends ConfirmationScene {

    private static final Pattern TEST_LINK = Pattern.compile("/p/([A-Za-z0-9_-]+)");

    @Autowired
    ContactTestRounds rounds;

    @Autowired
    ContactTestAnswers tested;

    @Autowired
    ContactTests tests;

    @Autowired
    ContactTestRows rows;

    @Autowired
    ManagementService management;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void nobodyWasTested() {
        List.of("contact_test_role", "contact_test", "contact_test_round")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql("delete from readiness_run where kind = 'CONTACT_TEST'").update();
    }

    /** A round of this person alone; gives the token of her link. */
    String testedAlone() {
        tested.start(round(), person);
        outbox.dispatchDue();
        assertThat(mine()).hasSize(1);
        return testToken(mine().get(0));
    }

    String round() {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into contact_test_round (id, started_at, answer_by) values (:id, :at, :by)")
                .param("id", id)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", clock.instant().plusSeconds(86_400).atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    String testToken(Letter letter) {
        Matcher link = TEST_LINK.matcher(letter.text());
        assertThat(link.find()).as(letter.text()).isTrue();
        return link.group(1);
    }

    /** Those that went to her telephone. */
    List<Letter> texts() {
        return mine().stream().filter(letter -> letter.address().equals(number)).toList();
    }

    ContactTest latest() {
        return tests.latestOf(person, 1).get(0);
    }

    Instant due(String element) {
        return job(element).getDuedate().toInstant();
    }

    void fire(String element) {
        clock.set(due(element));
        management.executeJob(job(element).getId());
        outbox.dispatchDue();
    }

    /** The provider gives the message of her latest test up. */
    void fails(String error) {
        String message = jdbc.sql("select message_id from contact_test where id = :id")
                .param("id", latest().id())
                .query(String.class)
                .single();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update message set state = 'FAILED', last_error = :error where id = :id")
                    .param("error", error)
                    .param("id", message)
                    .update();
            events.publishEvent(new MessageStateChanged(message, null, null, MessageState.FAILED));
        });
    }

    private Job job(String element) {
        return management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(person)
                        .singleResult()
                        .getId())
                .activityId(element)
                .singleResult();
    }
}
