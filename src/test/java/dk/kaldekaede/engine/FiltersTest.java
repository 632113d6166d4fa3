package dk.kaldekaede.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.MovableClock;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.ReportIncident;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The lists that everybody finds in Tasklist hold what they say, the most urgent first. */
@KaldekaedeTest
// An application of its own: its lists hold the tasks made here alone.
@TestPropertySource(properties = "spring.application.name=filters")
class FiltersTest {

    private static final String MANAGEMENT = "tvaergaaende-kriseledelse";
    private static final String BY_ROLE = "Mine rollers opgaver";

    @LocalServerPort
    int port;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    ReportIncident report;

    @Autowired
    MovableClock clock;

    @Autowired
    @Qualifier("seeding")
    SmartInitializingSingleton seeding;

    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void freshLists() {
        filters.createTaskFilterQuery().list().forEach(filter -> filters.deleteFilter(filter.getId()));
        management.deleteProperty("kaldekaede.filters");
        seeding.afterSingletonsInstantiated();
    }

    @AfterEach
    void removeTasks() {
        tasks.deleteTasks(made, true);
    }

    @Test
    void everybodyFindsFiveListsInThisOrder() {
        assertThat(names()).containsExactly(BY_ROLE, "Mine opgaver", "Over tid", "Øvelser", "Alle opgaver");
    }

    @Test
    void eachHoldsJustWhatItShould() {
        task("Min", "sygeplejevagt", "sygeplejevagt", 50, null);
        task("Min rolles", null, "sygeplejevagt", 50, null);
        task("En kollegas", "centerchef-css", "sygeplejevagt", 50, null);
        task("En andens", null, "centerchef-bur", 50, null);
        task("For sent", null, "sygeplejevagt", 50, Duration.ofMinutes(-1));
        task("I tide", null, "sygeplejevagt", 50, Duration.ofMinutes(1));
        task("ØVELSE: Prøv", null, "sygeplejevagt", 50, null);

        assertThat(list("sygeplejevagt", BY_ROLE))
                .containsExactlyInAnyOrder("Min", "Min rolles", "For sent", "I tide", "ØVELSE: Prøv");
        assertThat(list("sygeplejevagt", "Mine opgaver")).containsExactly("Min");
        assertThat(list("sygeplejevagt", "Over tid")).containsExactly("For sent");
        assertThat(list("sygeplejevagt", "Øvelser")).containsExactly("ØVELSE: Prøv");
        assertThat(list("sygeplejevagt", "Alle opgaver"))
                .contains("En kollegas")
                .doesNotContain("En andens");
    }

    @Test
    void theMostUrgentStandsFirst() {
        task("Følg op", "sygeplejevagt", "sygeplejevagt", 40, null);
        task("Alarm om lidt", "sygeplejevagt", "sygeplejevagt", 90, Duration.ofMinutes(5));
        task("Ring", "sygeplejevagt", "sygeplejevagt", 70, Duration.ofMinutes(1));
        task("Alarm nu", "sygeplejevagt", "sygeplejevagt", 90, Duration.ofMinutes(2));

        assertThat(list("sygeplejevagt", "Mine opgaver"))
                .containsExactly("Alarm nu", "Alarm om lidt", "Ring", "Følg op");
    }

    @Test
    void anExerciseIsMarkedInItsTasksAndARealIncidentIsNot() {
        report.report(IncidentFacts.reported("Brand", "Magleparken 5", 140, true), null, MANAGEMENT);
        report.report(IncidentFacts.reported("Brand", "Magleparken 7", 140, false), null, MANAGEMENT);

        assertThat(list(MANAGEMENT, "Øvelser")).containsExactly("ØVELSE: Kvittér for alarm: beslut aktivering");
        assertThat(list(MANAGEMENT, BY_ROLE))
                .containsExactlyInAnyOrder(
                        "ØVELSE: Kvittér for alarm: beslut aktivering", "Kvittér for alarm: beslut aktivering");
    }

    @Test
    void whatAnAdministratorChangedRenamedOrDeletedStaysSo() {
        Filter renamed = named("Over tid");
        renamed.setName("For sent");
        filters.saveFilter(renamed);
        filters.deleteFilter(named("Øvelser").getId());

        seeding.afterSingletonsInstantiated();

        assertThat(names()).containsExactlyInAnyOrder(BY_ROLE, "Mine opgaver", "For sent", "Alle opgaver");
    }

    @Test
    void theListsOfAnEarlierReleaseBecomeTheseUnlessSomebodyChangedThem() {
        filters.createTaskFilterQuery().list().forEach(filter -> filters.deleteFilter(filter.getId()));
        management.deleteProperty("kaldekaede.filters");
        String first = earlier("Mine og mine gruppers opgaver", 1);
        String changed = earlier("Mine opgaver", 2);
        earlier("Alle opgaver", 3);
        Filter own = filters.getFilter(changed);
        own.setProperties(Map.of("priority", 9, "color", "#ff0000"));
        filters.saveFilter(own);

        seeding.afterSingletonsInstantiated();

        assertThat(names()).containsExactlyInAnyOrder(BY_ROLE, "Mine opgaver", "Over tid", "Øvelser", "Alle opgaver");
        assertThat(named(BY_ROLE).getId()).isEqualTo(first);
        assertThat(named("Mine opgaver").getProperties()).containsEntry("color", "#ff0000");
        assertThat(named("Alle opgaver").getProperties()).containsEntry("priority", 5);
    }

    private String earlier(String name, int position) {
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(tasks.createTaskQuery().orderByTaskPriority().desc());
        filter.setProperties(Map.of("priority", position, "refresh", true));
        return filters.saveFilter(filter).getId();
    }

    private Filter named(String name) {
        return filters.createTaskFilterQuery().filterName(name).singleResult();
    }

    private List<String> names() {
        return filters.createTaskFilterQuery().list().stream()
                .sorted(java.util.Comparator.comparing(
                        filter -> ((Number) filter.getProperties().get("priority")).intValue()))
                .map(Filter::getName)
                .toList();
    }

    private void task(String name, String assignee, String role, int priority, Duration dueIn) {
        Task task = tasks.newTask();
        task.setName(name);
        task.setPriority(priority);
        task.setAssignee(assignee);
        task.setDueDate(
                dueIn == null ? null : java.util.Date.from(clock.instant().plus(dueIn)));
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), role);
        made.add(task.getId());
    }

    private List<String> list(String user, String filter) {
        String body = RestClient.basic(port, user)
                .get("/engine-rest/filter/" + named(filter).getId() + "/list")
                .body();
        try {
            JsonNode all = new ObjectMapper().readTree(body);
            return StreamSupport.stream(all.spliterator(), false)
                    .map(task -> task.path("name").asText())
                    .toList();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(body, e);
        }
    }
}
