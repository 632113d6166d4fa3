package dk.kaldekaede.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What there is in the models, and what of it the recorded tests passed; each thing is a line as it is recorded. */
record Coverage(Map<String, Set<String>> nodes, Map<String, Set<String>> rules, Set<String> passed) {

    static Coverage of(Path models, Path tables, Path recorded) {
        Map<String, Set<String>> nodes = new TreeMap<>();
        files(models, ".bpmn").forEach(file -> {
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            String process = model.getModelElementsByType(Process.class)
                    .iterator()
                    .next()
                    .getId();
            nodes.put(
                    process,
                    lines(
                            "node",
                            process,
                            model.getModelElementsByType(FlowNode.class).stream()
                                    .map(FlowNode::getId)));
        });
        Map<String, Set<String>> rules = new TreeMap<>();
        files(tables, ".dmn").forEach(file -> {
            DmnModelInstance table = Dmn.readModelFromFile(file.toFile());
            String decision = table.getModelElementsByType(Decision.class)
                    .iterator()
                    .next()
                    .getId();
            rules.put(
                    decision,
                    lines(
                            "rule",
                            decision,
                            table.getModelElementsByType(Rule.class).stream().map(Rule::getId)));
        });
        return new Coverage(nodes, rules, recorded(recorded));
    }

    /** Flow nodes that no test passed. */
    List<String> neverPassed() {
        return missing(nodes);
    }

    /** Rules of tables that no test of the whole application hit; the tables' own tests sweep them all. */
    List<String> neverHit() {
        return missing(rules);
    }

    boolean isPassed(String line) {
        return passed.contains(line);
    }

    private List<String> missing(Map<String, Set<String>> all) {
        return all.values().stream()
                .flatMap(Set::stream)
                .filter(line -> !isPassed(line))
                .toList();
    }

    private static Set<String> lines(String kind, String owner, Stream<String> ids) {
        return ids.map(id -> kind + " " + owner + " " + id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> recorded(Path folder) {
        Set<String> lines = new TreeSet<>();
        files(folder, ".txt").forEach(file -> lines.addAll(read(file)));
        return lines;
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
