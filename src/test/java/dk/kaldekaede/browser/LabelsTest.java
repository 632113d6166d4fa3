package dk.kaldekaede.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every label of Tasklist is there in Danish, and says as much as the English one. */
class LabelsTest {

    private static final Pattern BLANK = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    /** The same word in both languages, a sign, or nothing at all. */
    private static final Set<String> SAME_IN_BOTH = Set.of(
            "DIAGRAM",
            "FILTER",
            "START",
            "TYPE",
            "CAM_WIDGET_VARIABLES_TABLE_TYPE",
            "AUTH_DAY_CONTEXT_WEEKEND",
            "NO_TASK_FORM",
            "SEARCH_LESS_THAN",
            "SEARCH_LESS_THAN_EQUALS",
            "SEARCH_GREATER_THAN",
            "SEARCH_GREATER_THAN_EQUALS");

    private final Map<String, String> english = Labels.of("en");
    private final Map<String, String> danish = Labels.of("da");

    @Test
    void everyLabelIsThereAndNoneThatNobodyAsksFor() {
        assertThat(english).hasSizeGreaterThan(400);
        assertThat(danish.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void noneIsLeftInEnglishBut() {
        Set<String> same = new TreeSet<>(english.keySet());
        same.removeIf(key -> !english.get(key).equals(danish.get(key)));

        assertThat(same).isEqualTo(new TreeSet<>(SAME_IN_BOTH));
    }

    @Test
    void noneIsEmptyThatIsNotEmptyInEnglish() {
        assertThat(danish).allSatisfy((key, text) -> assertThat(text.isBlank())
                .as(key)
                .isEqualTo(english.get(key).isBlank()));
    }

    @Test
    void theBlanksToFillInAreTheSame() {
        assertThat(danish)
                .allSatisfy((key, text) -> assertThat(blanks(text)).as(key).isEqualTo(blanks(english.get(key))));
    }

    @Test
    void datesHaveEverythingTheEnglishOnesHave() {
        assertThat(shape(Labels.read("da").path("dateLocales"), ""))
                .containsAll(shape(Labels.read("en").path("dateLocales"), ""));
    }

    @Test
    void aWordOfEnglishWouldBeNoticed() {
        assertThat(Labels.englishWords())
                .contains("claim", "assignee", "required", "keyboard", "shortcuts", "criteria", "minutes")
                .hasSizeGreaterThan(200);
    }

    private static List<String> blanks(String text) {
        return BLANK.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(blank -> blank.replace(" ", ""))
                .sorted()
                .toList();
    }

    /** The names of everything in it, with the length of the lists. */
    private static Set<String> shape(JsonNode node, String path) {
        Set<String> shape = new TreeSet<>(Set.of(path + (node.isArray() ? "[" + node.size() + "]" : "")));
        node.fields().forEachRemaining(field -> shape.addAll(shape(field.getValue(), path + "/" + field.getKey())));
        return shape;
    }
}
