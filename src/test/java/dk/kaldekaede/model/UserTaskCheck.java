package dk.kaldekaede.model;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A task has its form, somebody who sees it, the date the timer on it goes by, and its place in the list. */
final class UserTaskCheck implements Check {

    @Override
    public List<String> problemsIn(House house) {
        List<String> problems = new ArrayList<>();
        for (Model model : house.models()) {
            model.all(UserTask.class).forEach(task -> check(house, model, task, problems));
            for (StartEvent start : model.all(StartEvent.class)) {
                if (start.getCamundaFormRef() != null
                        && house.form(start.getCamundaFormRef()).isEmpty()) {
                    problems.add(model.problem(start, "there is no form " + start.getCamundaFormRef()));
                }
            }
        }
        return problems;
    }

    private static void check(House house, Model model, UserTask task, List<String> problems) {
        if (task.getCamundaFormRef() == null) {
            problems.add(model.problem(task, "has no form"));
        } else if (house.form(task.getCamundaFormRef()).isEmpty()) {
            problems.add(model.problem(task, "there is no form " + task.getCamundaFormRef()));
        } else if (!"deployment".equals(task.getCamundaFormRefBinding())) {
            problems.add(model.problem(task, "the form is not bound to the deployment"));
        }
        if (task.getCamundaCandidateGroups() == null
                && task.getCamundaCandidateUsers() == null
                && task.getCamundaAssignee() == null) {
            problems.add(model.problem(task, "nobody sees it: no candidate group, no assignee"));
        }
        checkOrder(model, task, problems);
        if (task.getCamundaDueDate() == null && hasTimer(model, task)) {
            problems.add(model.problem(task, "a timer waits on it but it has no due date"));
        }
    }

    /** What a list of tasks is sorted by: how much it matters, then when it must be done. */
    private static void checkOrder(Model model, UserTask task, List<String> problems) {
        if (task.getCamundaPriority() == null) {
            problems.add(model.problem(task, "has no priority"));
        }
        if (task.getCamundaDueDate() == null && task.getCamundaFollowUpDate() == null) {
            problems.add(model.problem(task, "has neither a due date nor a day to come back to it"));
        }
    }

    private static boolean hasTimer(Model model, UserTask task) {
        return model.all(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(task)
                        || Model.scopesOf(task).contains(event.getAttachedTo()))
                .anyMatch(event -> !event.getChildElementsByType(TimerEventDefinition.class)
                        .isEmpty());
    }
}
