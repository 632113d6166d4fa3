package dk.kaldekaede.readiness.preview.process;

import static dk.kaldekaede.readiness.preview.process.WalkVariables.TIME_CLASS;

import dk.kaldekaede.rules.RuleTrial.Answer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One process of a walk: what it knows, and who chose what. */
final class Walk {

    private final Map<String, Object> beans;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Answer> chosenBy = new HashMap<>();
    private final Set<String> tried = new HashSet<>();
    private final Answer roleChosenBy;
    private final String callersTimeClass;

    private Walk(Map<String, Object> beans, Answer roleChosenBy, String callersTimeClass) {
        this.beans = beans;
        this.roleChosenBy = roleChosenBy;
        this.callersTimeClass = callersTimeClass;
    }

    static Walk with(Map<String, Object> beans) {
        return new Walk(beans, null, null);
    }

    /** A process that this one calls; what chose its role is kept with it. */
    Walk called(String roleExpression) {
        return new Walk(beans, chose(roleExpression).orElse(null), text(TIME_CLASS));
    }

    Walk set(String name, Object value) {
        values.put(name, value);
        return this;
    }

    void answered(Answer answer) {
        values.putAll(answer.outputs());
        answer.outputs().keySet().forEach(output -> chosenBy.put(output, answer));
    }

    Object get(String name) {
        return values.get(name);
    }

    String text(String name) {
        return (String) values.get(name);
    }

    Object value(String expression) {
        return Expressions.value(expression, all());
    }

    boolean holds(String condition) {
        return Expressions.holds(condition, all());
    }

    /** The table that set what an expression names, if it names that alone. */
    Optional<Answer> chose(String expression) {
        return Optional.ofNullable(expression)
                .filter(text -> text.matches("[$#]\\{\\w+}"))
                .map(text -> chosenBy.get(text.substring(2, text.length() - 1)));
    }

    Optional<Answer> roleChosenBy() {
        return Optional.ofNullable(roleChosenBy);
    }

    /** The kind of time that the caller went by; null when it asked no table for it. */
    String callersTimeClass() {
        return callersTimeClass;
    }

    /** Who has been tried in this call of a role, by id. */
    Set<String> tried() {
        return tried;
    }

    /** What expressions and tables can name. */
    Map<String, Object> all() {
        Map<String, Object> all = new HashMap<>(beans);
        all.putAll(values);
        return all;
    }
}
