package dk.kaldekaede.effort;

import dk.kaldekaede.rules.check.Finding;
import dk.kaldekaede.rules.check.MeaningCheck;
import dk.kaldekaede.rules.table.RuleTable;
import dk.kaldekaede.rules.trial.TableTrial;
import dk.kaldekaede.rules.trial.TableTrial.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The orders that tables are asked for number by number come to their end: who is asked to lead, without going round in
 * a ring (SF-4.1, KS-4.1), and what an effort's list of tasks begins with (SF-2.1).
 */
@Component
class OrdersInTables implements MeaningCheck {

    private static final String NONE = "none";

    /** Whoever leads the effort leads along; she is not called, and it is not passed on. */
    private static final String EFFORT_LEADER = "effort-leader";

    /** More than any plan names. */
    private static final int MOST_LEADERS = 20;

    private static final int MOST_TASKS = 200;

    private final TableTrial trial;

    OrdersInTables(TableTrial trial) {
        this.trial = trial;
    }

    @Override
    public List<Finding> of(RuleTable table) {
        try {
            return switch (table.decisionId()) {
                case "effort-leadership" -> leaders(table);
                case "effort-tasks" -> tasks(table);
                default -> List.of();
            };
        } catch (IllegalArgumentException e) {
            // A cell that can not be read is another check's finding.
            return List.of();
        }
    }

    private List<Finding> leaders(RuleTable table) {
        List<Finding> findings = new ArrayList<>();
        TableTrial.Asked asked = trial.ready(table);
        for (String subject : choices(table, "subject")) {
            leaders(subject, attempt -> asked.ask(Map.of("subject", subject, "attempt", attempt)))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** One number after the other. */
    @FunctionalInterface
    private interface Numbered {
        Outcome at(int number);
    }

    private static Optional<Finding> leaders(String subject, Numbered order) {
        Map<String, Integer> named = new HashMap<>();
        for (int attempt = 1; attempt <= MOST_LEADERS; attempt++) {
            Outcome outcome = order.at(attempt);
            String role = String.valueOf(outcome.outputs().getOrDefault("leaderRole", NONE));
            if (role.equals(NONE)) {
                boolean nobody = attempt == 1 && !outcome.rowIds().isEmpty();
                return nobody ? Optional.of(at(outcome, Finding.error("nobodyLeads", subject))) : Optional.empty();
            }
            if (role.equals(EFFORT_LEADER)) {
                return Optional.empty();
            }
            if (named.putIfAbsent(role, attempt) != null) {
                return Optional.of(at(outcome, Finding.error("ring", subject, role, attempt)));
            }
        }
        return Optional.empty();
    }

    private List<Finding> tasks(RuleTable table) {
        List<Finding> findings = new ArrayList<>();
        TableTrial.Asked asked = trial.ready(table);
        for (String plan : choices(table, "actionPlan")) {
            if (!ends(number -> asked.ask(Map.of("actionPlan", plan, "number", number)))) {
                findings.add(Finding.error("noEnd", plan));
            }
        }
        return findings;
    }

    /** A number without a row is a gap, which is another check's finding. */
    private static boolean ends(Numbered order) {
        for (int number = 1; number <= MOST_TASKS; number++) {
            if (order.at(number).outputs().getOrDefault("kind", NONE).equals(NONE)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> choices(RuleTable table, String column) {
        int position = table.input(column);
        return position < 0 ? List.of() : table.inputs().get(position).choices();
    }

    private static Finding at(Outcome outcome, Finding finding) {
        return finding.at(outcome.rowIds().get(0), null);
    }
}
