package dk.kaldekaede.incident.cap;

import static dk.kaldekaede.incident.cap.CapRule.group;
import static dk.kaldekaede.incident.cap.CapRule.of;
import static dk.kaldekaede.incident.cap.CapRule.oneOf;
import static dk.kaldekaede.incident.cap.CapRule.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rules of CAP 1.2 (OASIS standard, 1 July 2010, section 3.2), as far as what they tell apart matters here. */
final class CapRules {

    private static final int LONGEST_NAME = 200;
    private static final Pattern NAME = Pattern.compile("[^\\s,<&]{1," + LONGEST_NAME + "}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");
    private static final String TIME = "cap.problem.time";

    private static final CapRule AREA = group(
            "area",
            text("areaDesc").must(),
            text("polygon").many(),
            text("circle").many(),
            pair("geocode"),
            text("altitude"),
            text("ceiling"));

    private static final CapRule RESOURCE = group(
            "resource",
            text("resourceDesc").must(),
            text("mimeType").must(),
            text("size"),
            text("uri"),
            text("derefUri"),
            text("digest"));

    private static final CapRule INFO = group(
            "info",
            of("language", "cap.problem.language", LANGUAGE.asMatchPredicate()),
            oneOf(
                            "category",
                            "Geo",
                            "Met",
                            "Safety",
                            "Security",
                            "Rescue",
                            "Fire",
                            "Health",
                            "Env",
                            "Transport",
                            "Infra",
                            "CBRNE",
                            "Other")
                    .must()
                    .many(),
            text("event").must(),
            oneOf(
                            "responseType",
                            "Shelter",
                            "Evacuate",
                            "Prepare",
                            "Execute",
                            "Avoid",
                            "Monitor",
                            "Assess",
                            "AllClear",
                            "None")
                    .many(),
            oneOf("urgency", "Immediate", "Expected", "Future", "Past", "Unknown")
                    .must(),
            oneOf("severity", "Extreme", "Severe", "Moderate", "Minor", "Unknown")
                    .must(),
            oneOf("certainty", "Observed", "Likely", "Possible", "Unlikely", "Unknown")
                    .must(),
            text("audience"),
            pair("eventCode"),
            of("effective", TIME, CapTime::isTime),
            of("onset", TIME, CapTime::isTime),
            of("expires", TIME, CapTime::isTime),
            text("senderName"),
            text("headline"),
            text("description"),
            text("instruction"),
            text("web"),
            text("contact"),
            pair("parameter"),
            RESOURCE.many(),
            AREA.many());

    private static final CapRule ALERT = group(
            "alert",
            of("identifier", "cap.problem.name", NAME.asMatchPredicate()).must(),
            of("sender", "cap.problem.name", NAME.asMatchPredicate()).must(),
            of("sent", TIME, CapTime::isTime).must(),
            oneOf("status", "Actual", "Exercise", "System", "Test", "Draft").must(),
            oneOf("msgType", "Alert", "Update", "Cancel", "Ack", "Error").must(),
            text("source"),
            oneOf("scope", "Public", "Restricted", "Private").must(),
            text("restriction"),
            text("addresses"),
            text("code").many(),
            text("note"),
            of("references", "cap.problem.references", CapTime::areReferences),
            text("incidents"),
            INFO.many());

    private CapRules() {}

    private static CapRule pair(String name) {
        return group(name, text("valueName").must(), text("value").must()).many();
    }

    /** Everything that is wrong with an alert, in its order; empty when all is well. */
    static List<CapProblem> problemsIn(CapElement alert) {
        List<CapProblem> problems = new ArrayList<>();
        check(alert, ALERT, problems);
        if (problems.isEmpty()) {
            checkWhatBelongsTogether(alert, problems);
        }
        return problems;
    }

    private static void check(CapElement element, CapRule rule, List<CapProblem> problems) {
        for (CapElement child : element.children()) {
            if (rule.children().stream().noneMatch(each -> each.name().equals(child.name()))) {
                problems.add(new CapProblem(child.path(), "cap.problem.unknown", null));
            }
        }
        for (CapRule each : rule.children()) {
            List<CapElement> there = element.all(each.name()).toList();
            if (each.needed() && there.isEmpty()) {
                problems.add(new CapProblem(element.path() + "/" + each.name(), "cap.problem.missing", null));
            }
            if (!each.repeats() && there.size() > 1) {
                problems.add(new CapProblem(there.get(1).path(), "cap.problem.twice", null));
            }
            there.forEach(child -> checkOne(child, each, problems));
        }
    }

    private static void checkOne(CapElement element, CapRule rule, List<CapProblem> problems) {
        if (!rule.children().isEmpty()) {
            check(element, rule, problems);
        } else if (!element.children().isEmpty()) {
            problems.add(new CapProblem(element.children().get(0).path(), "cap.problem.unknown", null));
        } else if (!rule.valid().test(element.text())) {
            problems.add(new CapProblem(element.path(), rule.textKey(), rule.value()));
        }
    }

    private static void checkWhatBelongsTogether(CapElement alert, List<CapProblem> problems) {
        String scope = alert.find("scope").orElseThrow();
        needs(alert, "restriction", scope.equals("Restricted"), "cap.problem.restriction", problems);
        needs(alert, "addresses", scope.equals("Private"), "cap.problem.addresses", problems);
        boolean cancels = alert.find("msgType").orElseThrow().equals("Cancel");
        needs(alert, "references", cancels, "cap.problem.cancelsNothing", problems);
        alert.all("info")
                .flatMap(info -> info.all("area"))
                .forEach(area ->
                        needs(area, "altitude", area.find("ceiling").isPresent(), "cap.problem.altitude", problems));
    }

    private static void needs(
            CapElement element, String child, boolean needed, String textKey, List<CapProblem> problems) {
        if (needed && element.find(child).isEmpty()) {
            problems.add(new CapProblem(element.path() + "/" + child, textKey, null));
        }
    }
}
