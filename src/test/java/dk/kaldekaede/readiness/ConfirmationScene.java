package dk.kaldekaede.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.ChangesRoster;
import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.MovableClock;
import dk.kaldekaede.notification.OutboxDispatcher;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.scenario.Http;
import dk.kaldekaede.scenario.OutsideWorld;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** Somebody who is asked whether her contact details are right, and how a test follows what comes of it. */
@KaldekaedeTest
@ChangesRoster
@ContextConfiguration(initializers = OutsideWorld.class)
@TestPropertySource(properties = "kaldekaede.readiness.mail-to=planlaeggere@example.org")
abstract class ConfirmationScene {

    static final Pattern LINK = Pattern.compile("/b/([A-Za-z0-9_-]+)");

    static final String RIGHT = "answer=RIGHT";

    static final String WRONG = "answer=WRONG";

    @Autowired
    ApplicationContext application;

    @Autowired
    ConfirmationAnswers answers;

    @Autowired
    PeopleRegister people;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    OutboxDispatcher outbox;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Townspeople town;

    Http http;

    String person;

    /** Hers alone: what earlier tests left to be sent again is not hers. */
    String number;

    @BeforeEach
    void begin() {
        outbox.dispatchDue();
        OutsideWorld.forgetEverything();
        town = new Townspeople(application);
        town.allHaveConfirmed();
        http = new Http(port);
        person = "person-" + UUID.randomUUID();
        number = "+4523%04d89".formatted(ThreadLocalRandom.current().nextInt(10_000));
        town.add(person, "tolke", number, "jane@example.org");
        town.owns("centerchef-css", "tolke");
    }

    String asked() {
        answers.start(person);
        outbox.dispatchDue();
        assertThat(mine()).hasSize(1);
        return token(mine().get(0));
    }

    String token(OutsideWorld.Letter letter) {
        Matcher link = LINK.matcher(letter.text());
        assertThat(link.find()).as(letter.text()).isTrue();
        return link.group(1);
    }

    List<OutsideWorld.Letter> mine() {
        return OutsideWorld.all().stream()
                .filter(letter ->
                        letter.address().equals(number) || letter.address().equals("jane@example.org"))
                .sorted(Comparator.comparing(letter -> letter.text().contains("endnu") ? 1 : 0))
                .toList();
    }

    boolean isRunning() {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(person)
                        .count()
                > 0;
    }

    Task task() {
        return tasks.createTaskQuery().processInstanceBusinessKey(person).singleResult();
    }
}
