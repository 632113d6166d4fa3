package dk.kaldekaede.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNMessageType;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidatorFactory;

/** Another DMN engine's analysis of the tables: it reasons over intervals where the sweep asks questions. */
class TableSecondOpinionTest {

    private static final DMNValidator VALIDATOR = DMNValidatorFactory.newValidator();
    /** Rows that could be one are kept apart where a manager may want to give them different answers. */
    private static final Set<DMNMessageType> ADVICE =
            Set.of(DMNMessageType.DECISION_TABLE_CONTRACTION_RULE, DMNMessageType.DECISION_TABLE_2NDNFVIOLATION);

    private static final Pattern CELL = Pattern.compile("<text>([^\"<]*\\d[^\"<]*)</text>");
    private static final Pattern CLOSED = Pattern.compile("\\[(-?\\d+)\\.\\.(-?\\d+)\\]");
    private static final Pattern ONE = Pattern.compile("-?\\d+");

    static List<Table> tables() {
        return Table.all();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void agreesThatThereIsNoGapAndNoOverlap(Table table) {
        assertThat(findings(table)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void findsTheGapOfARowTakenOut(Table table) {
        assertThat(findings(table.without(table.rows().get(0).id())))
                .anyMatch(finding -> finding.startsWith("DECISION_TABLE_GAP"));
    }

    @Test
    void findsAGapOfOneNumber() {
        assertThat(findings(Table.named("incident-size").with("[2..9]", "[2..8]")))
                .anyMatch(finding -> finding.startsWith("DECISION_TABLE_GAP"));
    }

    @Test
    void findsAPlantedOverlap() {
        assertThat(findings(Table.named("incident-size").with("[2..9]", "[2..10]")))
                .anyMatch(finding -> finding.startsWith("DECISION_TABLE_OVERLAP"));
    }

    private static List<String> findings(Table table) {
        return VALIDATOR
                .validateUsing(DMNValidator.Validation.ANALYZE_DECISION_TABLE)
                .theseModels(new StringReader(wholeNumbersAsIntervals(table.xml())))
                .stream()
                .filter(message -> message.getMessageType().name().startsWith("DECISION_TABLE_"))
                .filter(message -> message.getSeverity() != DMNMessage.Severity.INFO)
                .filter(message -> !ADVICE.contains(message.getMessageType()))
                .map(message -> message.getMessageType() + " " + message.getText())
                .toList();
    }

    /** It knows no whole numbers, only numbers: [2..9] and 10 touch only when written [2..10) and [10..11). */
    private static String wholeNumbersAsIntervals(String xml) {
        return CELL.matcher(xml.replace("typeRef=\"integer\"", "typeRef=\"number\""))
                .replaceAll(cell -> "<text>" + asInterval(cell) + "</text>");
    }

    private static String asInterval(MatchResult cell) {
        String text = cell.group(1);
        if (ONE.matcher(text).matches()) {
            return "[" + text + ".." + (Integer.parseInt(text) + 1) + ")";
        }
        return CLOSED.matcher(text)
                .replaceAll(range -> "[" + range.group(1) + ".." + (Integer.parseInt(range.group(2)) + 1) + ")");
    }
}
