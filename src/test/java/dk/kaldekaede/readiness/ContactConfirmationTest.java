package dk.kaldekaede.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.ChangesRoster;
import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.MovableClock;
import dk.kaldekaede.incident.web.PageClient;
import dk.kaldekaede.notification.MessageState;
import dk.kaldekaede.notification.MessageStateChanged;
import dk.kaldekaede.notification.OutboxDispatcher;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.scenario.Http;
import dk.kaldekaede.scenario.OutsideWorld;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** "Are your contact details right?" from the question to the answer, over the application's own pages (SB-6). */
@KaldekaedeTest
@ChangesRoster
@ContextConfiguration(initializers = OutsideWorld.class)
@TestPropertySource(properties = "kaldekaede.readiness.mail-to=planlaeggere@example.org")
class ContactConfirmationTest {

    private static final Pattern LINK = Pattern.compile("/b/([A-Za-z0-9_-]+)");
    private static final String RIGHT = "answer=RIGHT";
    private static final String WRONG = "answer=WRONG";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ConfirmationAnswers answers;

    @Autowired
    private YearlyRound round;

    @Autowired
    private PeopleRegister people;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Autowired
    private OutboxDispatcher outbox;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @LocalServerPort
    private int port;

    private Townspeople town;
    private Http http;
    private String person;

    @BeforeEach
    void begin() {
        outbox.dispatchDue();
        OutsideWorld.forgetEverything();
        town = new Townspeople(application);
        town.allHaveConfirmed();
        http = new Http(port);
        person = "person-" + UUID.randomUUID();
        town.add(person, "tolke", "+4523456789", "jane@example.org");
        town.owns("centerchef-css", "tolke");
    }

    @Test
    void isAnsweredWithOneTap() {
        String token = asked();
        clock.advance(Duration.ofHours(2));

        http.open("/b/" + token);
        String page = http.open("/b/" + token).body();

        assertThat(page).contains("Vagt " + person, "·· 89", "j···@example.org", "Tolke", "Ja, det passer");
        assertThat(page).doesNotContain("23456789", "jane@");
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
        town.add(person, "tolke", "+4523456789", null);
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
        int all = round.toAskNow().size();
        assertThat(manager.get("/vagtplan/parathed").body()).contains("får en besked nu: " + all);

        assertThat(manager.post("/vagtplan/parathed/runde").statusCode()).isEqualTo(302);

        assertThat(manager.get("/vagtplan/parathed").body())
                .contains("Spurgt nu: " + all, "Alle bliver spurgt allerede");
        assertThat(isRunning()).isTrue();
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
                .noneMatch(value -> value.contains("Vagt") || value.contains("23456789") || value.contains(token));
    }

    private String asked() {
        answers.start(person);
        outbox.dispatchDue();
        assertThat(mine()).hasSize(1);
        return token(mine().get(0));
    }

    private String token(OutsideWorld.Letter letter) {
        Matcher link = LINK.matcher(letter.text());
        assertThat(link.find()).as(letter.text()).isTrue();
        return link.group(1);
    }

    private List<OutsideWorld.Letter> mine() {
        return OutsideWorld.all().stream()
                .filter(letter -> letter.address().equals("+4523456789")
                        || letter.address().equals("jane@example.org"))
                .sorted(Comparator.comparing(letter -> letter.text().contains("endnu") ? 1 : 0))
                .toList();
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

    private boolean isRunning() {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(person)
                        .count()
                > 0;
    }

    private long running() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("contact-confirmation")
                .count();
    }

    private Task task() {
        return tasks.createTaskQuery().processInstanceBusinessKey(person).singleResult();
    }

    private List<String> outcomes() {
        return jdbc.sql("select outcome from contact_confirmation where person_id = :person")
                .param("person", person)
                .query(String.class)
                .list();
    }
}
