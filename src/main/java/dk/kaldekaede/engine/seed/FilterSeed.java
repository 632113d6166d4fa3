package dk.kaldekaede.engine.seed;

import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists that everybody finds in Tasklist. */
@Component
class FilterSeed {

    private final FilterService filters;
    private final TaskService tasks;

    FilterSeed(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    void addMissing() {
        add("Mine og mine gruppers opgaver", 1, openFor("${currentUser()}", "${currentUserGroups()}"));
        add("Mine opgaver", 2, urgentFirst().taskAssigneeExpression("${currentUser()}"));
        add("Alle opgaver", 3, urgentFirst());
    }

    private TaskQuery openFor(String user, String groups) {
        return urgentFirst()
                .or()
                .taskAssigneeExpression(user)
                .taskCandidateGroupInExpression(groups)
                .endOr();
    }

    private TaskQuery urgentFirst() {
        return tasks.createTaskQuery()
                .orderByTaskPriority()
                .desc()
                .orderByTaskCreateTime()
                .asc();
    }

    private void add(String name, int position, TaskQuery query) {
        if (filters.createTaskFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of("priority", position, "refresh", true));
        filters.saveFilter(filter);
    }
}
