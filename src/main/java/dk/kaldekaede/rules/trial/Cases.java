package dk.kaldekaede.rules.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kaldekaede.rules.table.RuleTable;
import dk.kaldekaede.rules.trial.TableTrial.Outcome;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The named cases of a table, as they are kept and as they are run. */
@Component
public class Cases {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TableTrial trial;

    Cases(TableTrial trial) {
        this.trial = trial;
    }

    /** What became of a case. */
    public enum Verdict {
        /** One row hit and answered what was said to be right. */
        RIGHT,
        /** It answered something else, or not exactly one row hit. */
        WRONG,
        /** Nobody has said what is right. */
        NOT_STATED
    }

    /**
     * A case that has been run.
     *
     * @param outcome the rows that hit and what the first of them answered
     */
    public record Run(NamedCase named, Outcome outcome, Verdict verdict) {}

    /**
     * Runs every case.
     *
     * @throws IllegalArgumentException when the engine can not read the table
     */
    public List<Run> run(RuleTable table, List<NamedCase> cases) {
        TableTrial.Asked asked = trial.ready(table);
        return cases.stream().map(named -> run(asked, named)).toList();
    }

    /** As it is kept. */
    public static String json(List<NamedCase> cases) {
        try {
            return JSON.writeValueAsString(cases);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cases can not be written", e);
        }
    }

    /**
     * As it was kept.
     *
     * @throws IllegalArgumentException when it is no list of cases
     */
    public static List<NamedCase> of(String json) {
        try {
            return List.copyOf(JSON.readValue(json, new TypeReference<List<NamedCase>>() {}));
        } catch (JsonProcessingException | NullPointerException e) {
            throw new IllegalArgumentException("Not a list of cases");
        }
    }

    private static Run run(TableTrial.Asked asked, NamedCase named) {
        Outcome outcome = asked.ask(named.inputs());
        return new Run(named, outcome, verdict(named.expected(), outcome));
    }

    private static Verdict verdict(Map<String, Object> expected, Outcome outcome) {
        if (expected.isEmpty()) {
            return Verdict.NOT_STATED;
        }
        boolean right = outcome.rowIds().size() == 1
                && expected.entrySet().stream()
                        .allMatch(answer ->
                                same(answer.getValue(), outcome.outputs().get(answer.getKey())));
        return right ? Verdict.RIGHT : Verdict.WRONG;
    }

    /** A whole number is the same however many bits it has. */
    private static boolean same(Object expected, Object answered) {
        return String.valueOf(expected).equals(String.valueOf(answered));
    }
}
