package dk.kaldekaede.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every bean that a model calls is there and has the method it calls, and every bean made for models is called by one. */
final class BeanCheck implements Check {

    @Override
    public List<String> problemsIn(House house) {
        List<String> problems = new ArrayList<>();
        Set<String> beans = house.code().beans();
        Set<String> called = new TreeSet<>();
        for (Model model : house.models()) {
            Set<String> variables = VariableCheck.declared(house, model.id());
            variables.addAll(VariableCheck.local(model));
            variables.addAll(VariableCheck.readInCalled(house, model));
            for (String name : Expressions.names(model)) {
                called.add(name);
                if (!beans.contains(name) && !variables.contains(name)) {
                    problems.add(model.problem(model.process(), "neither a bean nor a declared variable: " + name));
                }
            }
        }
        for (Model model : house.models()) {
            Expressions.calls(model).stream()
                    .filter(call -> house.code().lacksMethod(call.bean(), call.method()))
                    .forEach(call -> problems.add(model.problem(
                            model.process(), "there is no " + call.bean() + "." + call.method() + "(...) to call")));
        }
        house.code().beansForModels().stream()
                .filter(bean -> !called.contains(bean))
                .forEach(bean -> problems.add("no model calls the bean " + bean));
        return problems;
    }
}
