package dk.kaldekaede.engine.seed;

import dk.kaldekaede.engine.task.TaskName;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lists that everybody finds in Tasklist, each with the most urgent first. They are put there once for each edition
 * of them: what an administrator has changed, renamed or deleted since stays so.
 */
@Component
class FilterSeed {

    private static final String EDITION_KEY = "kaldekaede.filters";
    private static final String EDITION = "2";
    private static final String ME = "${currentUser()}";
    private static final String MY_ROLES = "${currentUserGroups()}";
    private static final String NOW = "${now()}";

    private static final String BY_ROLE = "Mine rollers opgaver";
    private static final String OWN = "Mine opgaver";
    private static final String ALL = "Alle opgaver";

    /** Where an edition that kept no number had the same list. */
    private static final Map<String, String> EARLIER = Map.of(BY_ROLE, "Mine og mine gruppers opgaver");

    private final FilterService filters;
    private final TaskService tasks;
    private final ManagementService management;
    private final JdbcClient jdbc;

    FilterSeed(FilterService filters, TaskService tasks, ManagementService management, JdbcClient jdbc) {
        this.filters = filters;
        this.tasks = tasks;
        this.management = management;
        this.jdbc = jdbc;
    }

    void addMissing() {
        if (EDITION.equals(management.getProperties().get(EDITION_KEY))) {
            return;
        }
        boolean first = filters.createTaskFilterQuery().count() == 0;
        for (Ready ready : all()) {
            put(ready, first);
        }
        management.setProperty(EDITION_KEY, EDITION);
    }

    private List<Ready> all() {
        return List.of(
                new Ready(BY_ROLE, 1, "Det, du har taget, og det, dine roller kan tage", byRole()),
                new Ready(OWN, 2, "Det, du har taget, eller som er givet til dig", mine()),
                new Ready("Over tid", 3, "Fristen er gået", urgentFirst().dueBeforeExpression(NOW)),
                new Ready("Øvelser", 4, "Kun øvelser", urgentFirst().taskNameLike(TaskName.EXERCISE + "%")),
                new Ready(ALL, 5, "Alt, hvad du kan se", urgentFirst()));
    }

    private TaskQuery mine() {
        return urgentFirst().taskAssigneeExpression(ME);
    }

    private TaskQuery byRole() {
        return urgentFirst()
                .or()
                .taskAssigneeExpression(ME)
                .taskCandidateGroupInExpression(MY_ROLES)
                .endOr();
    }

    private TaskQuery urgentFirst() {
        return tasks.createTaskQuery()
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc();
    }

    private void put(Ready ready, boolean first) {
        Filter there = find(ready.name());
        if (there == null) {
            there = find(EARLIER.getOrDefault(ready.name(), ready.name()));
        }
        if (there != null && wasChanged(there)) {
            return;
        }
        boolean deleted = !first && there == null && List.of(BY_ROLE, OWN, ALL).contains(ready.name());
        if (!deleted) {
            save(there == null ? filters.newTaskFilter() : there, ready);
        }
    }

    private Filter find(String name) {
        return filters.createTaskFilterQuery().filterName(name).list().stream()
                .findFirst()
                .orElse(null);
    }

    /** The engine counts the changes of a filter but does not tell. */
    private boolean wasChanged(Filter filter) {
        return jdbc.sql("select rev_ from act_ru_filter where id_ = :id")
                        .param("id", filter.getId())
                        .query(Integer.class)
                        .single()
                > 1;
    }

    private void save(Filter filter, Ready ready) {
        filter.setName(ready.name());
        filter.setQuery(ready.query());
        filter.setProperties(Map.of("priority", ready.position(), "refresh", true, "description", ready.description()));
        filters.saveFilter(filter);
    }

    /** A list as it is put there. */
    private record Ready(String name, int position, String description, TaskQuery query) {}
}
