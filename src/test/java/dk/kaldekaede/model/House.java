package dk.kaldekaede.model;

import dk.kaldekaede.plans.ActionPlans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;

/** All models, tables and forms together with the Java they name: what the checks look through. */
final class House {

    /** The action plans there are; a called element may be put together with one of them. */
    static final List<String> ACTION_PLANS = new ActionPlans().ids();

    private final Path root;
    private final Path sources;
    private final Code code;
    private final List<Model> models = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    private House(Path root, Path sources, Code code) {
        this.root = root;
        this.sources = sources;
        this.code = code;
        files("bpmn", ".bpmn").forEach(this::read);
    }

    private void read(Path file) {
        try {
            models.add(Model.read(file));
        } catch (ModelException e) {
            String cause = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            unreadable.add(file.getFileName() + ": is no valid BPMN: " + cause);
        }
    }

    /** The models that are shipped. */
    static House ours() {
        return new House(Path.of(""), Path.of("src/main/java/dk/kaldekaede"), Code.ofTheApplication());
    }

    /** The models of an earlier release, which still run, beside the code of today. */
    static House release(Path root) {
        return new House(root, Path.of("src/main/java/dk/kaldekaede"), Code.ofTheApplication());
    }

    /** A copy of the sample models, perhaps with something broken in it. */
    static House sample(Path root) {
        return new House(root, Path.of("src/test/java/samplehouse"), Code.ofTheSample());
    }

    List<Model> models() {
        return models;
    }

    /** Files that the schema of BPMN refuses, each with the reason. */
    List<String> unreadable() {
        return unreadable;
    }

    Optional<Model> model(String id) {
        return models.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    Code code() {
        return code;
    }

    /** Every process a called element can mean: itself, or one for each action plan. */
    static List<String> calledBy(CallActivity call) {
        String element = call.getCalledElement() == null ? "" : call.getCalledElement();
        return element.contains("${actionPlan}")
                ? ACTION_PLANS.stream()
                        .map(plan -> element.replace("${actionPlan}", plan))
                        .toList()
                : List.of(element);
    }

    /** The calls of a process in all models. */
    Map<CallActivity, Model> callsOf(String processId) {
        Map<CallActivity, Model> calls = new LinkedHashMap<>();
        models.forEach(model -> model.all(CallActivity.class).stream()
                .filter(call -> calledBy(call).contains(processId))
                .forEach(call -> calls.put(call, model)));
        return calls;
    }

    Optional<Decision> decision(String id) {
        Path file = root.resolve("dmn").resolve(id + ".dmn");
        return Files.exists(file)
                ? Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream()
                        .filter(decision -> decision.getId().equals(id))
                        .findFirst()
                : Optional.empty();
    }

    /** Every table that a task can ask: the one it names, or each that fits where the name goes by a variable. */
    List<Decision> decisionsOf(BusinessRuleTask task) {
        return tables(String.valueOf(task.getCamundaDecisionRef()))
                .flatMap(id -> decision(id).stream())
                .toList();
    }

    private Stream<String> tables(String ref) {
        return ref.contains("${")
                ? files("dmn", ".dmn").stream()
                        .map(file -> file.getFileName().toString().replace(".dmn", ""))
                        .filter(id -> id.matches(ref.replaceAll("\\$\\{\\w+}", "[a-z-]+")))
                : Stream.of(ref);
    }

    List<Path> forms() {
        return files("bpmn/forms", ".form");
    }

    Optional<Form> form(String id) {
        return forms().stream()
                .filter(file -> file.getFileName().toString().equals(id + ".form"))
                .findFirst()
                .map(Form::read);
    }

    /** Numbers of all rules of the plans. */
    static Set<String> planRules() {
        return PlanRules.all().keySet();
    }

    /** Whether Java names a variable twice beside its declaration, once to write and once to read it. */
    boolean isWrittenAndRead(String accessor, String constant) {
        return javaSources().entrySet().stream()
                        .mapToInt(file -> count(
                                file.getValue(), file.getKey().equals(accessor) ? constant : accessor + "." + constant))
                        .sum()
                > 2;
    }

    private static int count(String text, String name) {
        return text.split("\\b" + name + "\\b", -1).length - 1;
    }

    private Map<String, String> javaSources() {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            House::text,
                            (a, b) -> a + b,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files(String folder, String ending) {
        Path directory = root.resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
