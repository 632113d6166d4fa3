package dk.kaldekaede.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The chains are those of the models and tables: who is called to activate, and who is asked to lead. */
class ChainTest {

    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)+|sygeplejevagt");
    private static final Set<String> ROLES = Set.of(
            "tvaergaaende-kriseledelse",
            "centerchef-css",
            "sygeplejevagt",
            "handicap-psykiatrichef",
            "leder-social-vejledning",
            "centerchef-bur",
            "social-doegnvagt",
            "center-ejendomme",
            "center-hr");

    @Test
    void holdsEveryLinkThatTheModelsCallAndNoOther() throws IOException {
        for (Chain chain : Chain.ALL) {
            Set<String> called = new TreeSet<>(roles(
                    Files.readString(Path.of("bpmn", chain.actionPlan() + "-activation.bpmn")), "target=\"role\""));
            called.addAll(roles(leaders(chain.actionPlan()), "<text>"));
            if (chain.actionPlan().equals("social-work")) {
                called.addAll(roles(Files.readString(Path.of("dmn/first-link.dmn")), "<text>"));
            }

            assertThat(chain.links()).as(chain.actionPlan()).containsExactlyInAnyOrderElementsOf(called);
        }
    }

    /** The rules of effort-leadership that speak of a plan's effort, without the table's list of allowed values. */
    private static String leaders(String plan) throws IOException {
        String table = Files.readString(Path.of("dmn/effort-leadership.dmn"));
        return Stream.of(table.split("<rule "))
                .skip(1)
                .filter(rule -> rule.contains("\"" + plan))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> roles(String text, String onLinesWith) {
        return text.lines()
                .flatMap(line -> Stream.of(line.split("(?=<)")))
                .filter(part -> part.contains(onLinesWith))
                .flatMap(part -> WORD.matcher(part).results().map(match -> match.group()))
                .filter(ROLES::contains)
                .collect(Collectors.toSet());
    }
}
