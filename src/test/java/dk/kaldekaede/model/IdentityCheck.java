package dk.kaldekaede.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;

/** A file holds one executable process of its own name, kept for five years, and names only plan rules there are. */
final class IdentityCheck implements Check {

    @Override
    public List<String> problemsIn(House house) {
        List<String> problems = new ArrayList<>(house.unreadable());
        Set<String> rules = House.planRules();
        for (Model model : house.models()) {
            Process process = model.process();
            if (model.all(Process.class).size() != 1) {
                problems.add(model.problem(process, "a file holds one process"));
            }
            if (!model.file().getFileName().toString().equals(process.getId() + ".bpmn")) {
                problems.add(model.problem(process, "the file is not called after the process"));
            }
            if (!process.isExecutable()) {
                problems.add(model.problem(process, "is not executable"));
            }
            if (!"P1825D".equals(process.getCamundaHistoryTimeToLiveString())) {
                problems.add(model.problem(process, "historyTimeToLive is not P1825D"));
            }
            model.all(BaseElement.class).forEach(element -> checkPlan(model, element, rules, problems));
        }
        return problems;
    }

    private static void checkPlan(Model model, BaseElement element, Set<String> rules, List<String> problems) {
        String plan = Model.propertiesOf(element).get("plan");
        for (String rule : plan == null ? new String[0] : plan.trim().split("[ ,]+")) {
            if (!rules.contains(rule)) {
                problems.add(model.problem(element, "there is no plan rule " + rule));
            }
        }
    }
}
