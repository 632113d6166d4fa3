package dk.kaldekaede.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The rules that hold the house up, for the code under one root package; none of them may match nothing. */
record HouseRules(String root) {

    /** Every feature, and what of the others it may use. */
    static final Map<String, Set<String>> FEATURES = features();

    /** Parts of the engine named {@code impl} that it publishes as points of extension, used in {@code engine} alone. */
    static final Map<String, String> EXTENSION_POINTS = extensionPoints();

    /** The application's one clock, and that of the witness, which is another process without the application. */
    private static final Set<String> CLOCKS = Set.of(".engine.TimeConfiguration", ".watch.witness.WitnessMain");

    private static final String FORM_EXCEPTION = "org.camunda.bpm.engine.impl.form.FormException";

    private static Map<String, Set<String>> features() {
        Map<String, Set<String>> uses = new LinkedHashMap<>();
        uses.put("audit", Set.of());
        uses.put("plans", Set.of());
        uses.put("roster", Set.of("audit"));
        uses.put("rules", Set.of("audit"));
        uses.put("notification", Set.of("audit", "rules"));
        uses.put("alerting", Set.of("audit", "rules", "roster", "notification"));
        uses.put("staffing", Set.of("audit", "rules", "roster", "notification", "alerting"));
        uses.put("effort", Set.of("audit", "plans", "rules", "roster", "notification", "alerting", "staffing"));
        uses.put(
                "activation",
                Set.of("audit", "plans", "rules", "roster", "notification", "alerting", "staffing", "effort"));
        uses.put(
                "incident",
                Set.of(
                        "audit",
                        "plans",
                        "rules",
                        "roster",
                        "notification",
                        "alerting",
                        "staffing",
                        "effort",
                        "activation"));
        uses.put(
                "readiness",
                Set.of(
                        "audit",
                        "plans",
                        "rules",
                        "roster",
                        "notification",
                        "alerting",
                        "staffing",
                        "effort",
                        "activation"));
        uses.put(
                "rulechange",
                Set.of(
                        "audit",
                        "rules",
                        "roster",
                        "notification",
                        "alerting",
                        "staffing",
                        "effort",
                        "activation",
                        "incident"));
        uses.put("reports", Set.of("audit", "roster"));
        uses.put(
                "watch",
                Set.of("audit", "rules", "roster", "notification", "alerting", "staffing", "effort", "activation"));
        uses.put(
                "engine",
                Set.of(
                        "audit",
                        "plans",
                        "rules",
                        "roster",
                        "readiness",
                        "rulechange",
                        "watch",
                        "notification",
                        "alerting",
                        "staffing",
                        "effort",
                        "activation",
                        "incident"));
        return uses;
    }

    private static Map<String, String> extensionPoints() {
        Map<String, String> reasons = new LinkedHashMap<>();
        String engine = "org.camunda.bpm.engine.impl.";
        reasons.put(engine + "cfg.", "engine plugins configure the engine through it; transaction listeners");
        reasons.put(engine + "bpmn.parser.", "a parse listener records the flows that are taken");
        reasons.put(engine + "bpmn.behavior.", "how a parse listener knows what kind of element it is handed");
        reasons.put(engine + "task.TaskDefinition", "where a parse listener adds a listener to every user task");
        reasons.put(
                "org.camunda.bpm.webapp.impl.security.auth.",
                "the filter that joins the web applications to one login");
        reasons.put(engine + "pvm.process.", "what a parse listener is handed");
        reasons.put(engine + "util.xml.Element", "what a parse listener is handed");
        reasons.put(engine + "digest.", "the password encryptor");
        reasons.put(engine + "history.", "a history event handler keeps sentences and names out of history");
        reasons.put(engine + "form.", "FormException alone becomes a 400; form validation");
        reasons.put(engine + "jobexecutor.", "what the job executor does with a full queue");
        reasons.put(engine + "context.Context", "the transaction a listener runs in");
        reasons.put(engine + "interceptor.", "the command context a parse listener's work is collected in");
        reasons.put(engine + "util.ClockUtil", "the engine's clock follows the application's");
        reasons.put(engine + "persistence.entity.", "what history and task events are handed as");
        reasons.put("org.camunda.bpm.dmn.engine.impl.", "the table engine's configuration");
        reasons.put("org.camunda.bpm.dmn.feel.impl.", "the FEEL context that is kept");
        reasons.put("org.camunda.feel.impl.interpreter.", "what the kept FEEL context is made of (ADR 30)");
        return reasons;
    }

    ArchRule everyClassBelongsToAFeature() {
        String[] packages = Stream.concat(
                        Stream.of(root), FEATURES.keySet().stream().map(feature -> in(feature)))
                .toArray(String[]::new);
        return classes().should().resideInAnyPackage(packages).because("packages are features (design, Layout)");
    }

    ArchRule noUtilOrCommon() {
        return noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..shared..", "..helper..", "..misc..")
                .because("a package without a subject collects everything (design, Layout)");
    }

    ArchRule dependsOnlyDownwards(String feature) {
        String[] forbidden = FEATURES.keySet().stream()
                .filter(other ->
                        !other.equals(feature) && !FEATURES.get(feature).contains(other))
                .map(this::in)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(in(feature))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because(
                        "incident, readiness, watch → activation → effort → staffing → alerting → notification, roster; news travels"
                                + " upward as events (rule 2)");
    }

    ArchRule noCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().because("the graph has no cycle (rule 2)");
    }

    ArchRule nobodyDependsOnTheEngine() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(resideInAPackage(in("engine")))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("engine"))
                .because("engine wires everything and nobody depends on it (rule 2)");
    }

    ArchRule processAndWebArePrivateTo(String feature) {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(resideInAPackage(in(feature)))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root + "." + feature + ".process..", root + "." + feature + ".web..")
                .because("nobody depends on another feature's process or web (rule 1)");
    }

    ArchRule nothingDependsOnItsOwnWeb() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..web..")
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..web.."))
                .because("pages show what the feature does; the feature knows no page (rule 1)");
    }

    ArchRule camundaOnlyAtTheSeams() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..process..", in("engine"), in("audit"), in("rules"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .because("a move to another engine of the same API stays a rename (rule 1)");
    }

    ArchRule noPagesAtTheSeams() {
        return noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .because("a page asks the feature, not the engine (rule 1)");
    }

    ArchRule publicEngineApiOnly() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("engine"))
                .should()
                .dependOnClassesThat(describe(
                        "are in org.camunda..impl.., FormException apart",
                        type -> isImpl(type) && !type.getName().equals(FORM_EXCEPTION)))
                .because("what is called impl changes without notice; FormException alone becomes a 400 (rule 1)");
    }

    ArchRule engineUsesPublishedExtensionPointsOnly() {
        return noClasses()
                .that()
                .resideInAPackage(in("engine"))
                .should()
                .dependOnClassesThat(describe(
                        "are in org.camunda..impl.. and no published extension point",
                        type -> isImpl(type)
                                && EXTENSION_POINTS.keySet().stream()
                                        .noneMatch(point -> type.getName().startsWith(point))))
                .because("what is called impl changes without notice; each exception has its reason (rule 1)");
    }

    private static boolean isImpl(JavaClass type) {
        return type.getPackageName().startsWith("org.camunda.") && (type.getPackageName() + ".").contains(".impl.");
    }

    ArchRule delegatesAreFinalAndPackagePrivate() {
        return classes()
                .that()
                .implement(JavaDelegate.class)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .andShould()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Delegate")
                .andShould()
                .resideInAPackage("..process..")
                .because("a delegate is an adapter that only the engine calls (rule 3)");
    }

    ArchRule delegatesHaveOneCollaborator() {
        return classes()
                .that()
                .implement(JavaDelegate.class)
                .should(new ArchCondition<>("have at most one collaborator beside the typed accessor") {
                    @Override
                    public void check(JavaClass delegate, ConditionEvents events) {
                        long collaborators = delegate.getFields().stream()
                                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                                .filter(field ->
                                        !field.getRawType().getSimpleName().endsWith("Variables"))
                                .count();
                        events.add(new SimpleConditionEvent(
                                delegate, collaborators <= 1, delegate.getName() + " has " + collaborators));
                    }
                })
                .because("a delegate calls one use case (rule 3)");
    }

    ArchRule variablesGoThroughTheAccessor() {
        return noClasses()
                .that()
                .resideInAPackage("..process..")
                .and(not(describe("are an accessor", (JavaClass type) -> nameEnds(type, "Variables"))))
                .and(not(describe("copy a table's outputs", (JavaClass type) -> nameEnds(type, "RuleOutcome"))))
                .should(callMethodWhere(describe("reads or writes a variable", HouseRules::touchesVariable)))
                .because("a variable's name and type stand in one typed accessor per process (rules 3 and 4)");
    }

    private static boolean nameEnds(JavaClass type, String ending) {
        return type.getSimpleName().endsWith(ending)
                || type.getEnclosingClass()
                        .map(outer -> nameEnds(outer, ending))
                        .orElse(false);
    }

    private static boolean touchesVariable(JavaCall<?> call) {
        String method = call.getName();
        boolean named = method.matches("(set|get|has|remove)Variables?(Local)?(Typed)?(LocalTyped)?");
        return named && call.getTargetOwner().getPackageName().startsWith("org.camunda.bpm.engine")
                || named && call.getTargetOwner().isAssignableTo(VariableScope.class);
    }

    ArchRule timeComesFromTheClock() {
        return noClasses()
                .that(not(describe("bring the clock", (JavaClass type) -> CLOCKS.stream()
                        .anyMatch(clock -> type.getName().equals(root + clock)))))
                .should(callMethodWhere(describe("asks the machine for the time", HouseRules::asksTheMachine)))
                .orShould()
                .callConstructor(Date.class)
                .because("no now() without the injected Clock, or a test can not move it (rule 11)");
    }

    ArchRule testsNeverSleep() {
        return noClasses()
                .should(callMethodWhere(describe(
                        "sleeps",
                        (JavaCall<?> call) -> call.getName().equals("sleep")
                                && (call.getTargetOwner().isEquivalentTo(Thread.class)
                                        || call.getTargetOwner().isEquivalentTo(TimeUnit.class)))))
                .because("a test that sleeps is slow and still wrong now and then (rule 11)");
    }

    private static boolean asksTheMachine(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean now = owner.startsWith("java.time.")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean ownClock = owner.equals("java.time.Clock") && call.getName().startsWith("system");
        boolean millis = owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
        boolean calendar = owner.equals("java.util.Calendar") && call.getName().equals("getInstance");
        return now || ownClock || millis || calendar;
    }

    private String in(String feature) {
        return root + "." + feature + "..";
    }
}
