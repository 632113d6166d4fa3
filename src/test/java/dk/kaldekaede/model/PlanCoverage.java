package dk.kaldekaede.model;

import dk.kaldekaede.plans.ServesPlan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;

/**
 * What serves each rule of the plans: steps of processes, rows of tables, pages.
 *
 * @param served by the rule's number, those that serve it, as docs/plan-coverage.md names them
 */
record PlanCoverage(Map<String, Set<String>> served) {

    static final Pattern RULE = Pattern.compile("\\b(?:SF|KS|SA|OP|SB|UD)-\\d+(?:\\.\\d+)?");

    private static final Set<String> BINDING = Set.of("SF", "KS", "SA");

    /** Reads the whole product. */
    static PlanCoverage of(House house, Code code) {
        PlanCoverage coverage = new PlanCoverage(new TreeMap<>());
        house.models().forEach(coverage::addSteps);
        Table.all().forEach(coverage::addRows);
        code.annotations(ServesPlan.class).forEach(coverage::addPage);
        return coverage;
    }

    /** The rules that bind the municipality and that nothing serves. */
    List<String> unserved() {
        return PlanRules.all().keySet().stream()
                .filter(rule -> BINDING.contains(rule.split("-")[0]))
                .filter(rule -> !served.containsKey(rule))
                .toList();
    }

    /** The numbers that are named somewhere and are no rule of the plans. */
    List<String> unknown() {
        return served.keySet().stream()
                .filter(rule -> !PlanRules.all().containsKey(rule))
                .toList();
    }

    /** docs/plan-coverage.md as it has to be. */
    String page() {
        List<String> lines = new ArrayList<>(List.of(
                "# Which rule of the plans is served by what",
                "",
                "Made from the property `plan` of the models' steps, the descriptions of the tables' rows and the annotation",
                "`ServesPlan` on pages; `PlanCoverageTest` fails when it is out of date or a rule of the action plans is left",
                "without a home. SF: the action plan for social-work assistance; KS: the one for crisis support; SA: social",
                "assistance. Rules of the recommendations (OP, SB) stand here where something serves them already.",
                "",
                "| rule | what it asks | served by |",
                "| --- | --- | --- |"));
        PlanRules.all().forEach((rule, asks) -> {
            if (served.containsKey(rule)) {
                lines.add("| %s | %s | %s |".formatted(rule, asks, String.join("; ", served.get(rule))));
            }
        });
        return String.join("\n", lines) + "\n";
    }

    private void addSteps(Model model) {
        model.all(BaseElement.class)
                .forEach(element -> RULE.matcher(Model.propertiesOf(element).getOrDefault("plan", ""))
                        .results()
                        .map(MatchResult::group)
                        .forEach(rule -> add(rule, "`%s` %s".formatted(model.id(), nameOf(element)))));
    }

    private void addRows(Table table) {
        Map<String, Long> rows = table.rows().stream()
                .flatMap(row -> RULE.matcher(row.description())
                        .results()
                        .map(MatchResult::group)
                        .distinct())
                .collect(Collectors.groupingBy(rule -> rule, TreeMap::new, Collectors.counting()));
        rows.forEach((rule, count) ->
                add(rule, "table `%s`, %s".formatted(table.file(), count == 1 ? "1 row" : count + " rows")));
    }

    private void addPage(ServesPlan serves) {
        Stream.of(serves.value()).forEach(rule -> add(rule, "page “%s”".formatted(serves.as())));
    }

    private void add(String rule, String what) {
        served.computeIfAbsent(rule, number -> new LinkedHashSet<>()).add(what);
    }

    private static String nameOf(BaseElement element) {
        String name = element.getAttributeValue("name");
        return name == null ? element.getId() : "“%s”".formatted(name);
    }
}
