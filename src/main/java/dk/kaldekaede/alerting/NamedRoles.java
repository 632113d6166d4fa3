package dk.kaldekaede.alerting;

import dk.kaldekaede.rules.check.Finding;
import dk.kaldekaede.rules.check.RowTexts;
import dk.kaldekaede.rules.table.Column;
import dk.kaldekaede.rules.table.Row;
import dk.kaldekaede.rules.table.RuleTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The roles in the tables' cells, held against a roster. */
final class NamedRoles {

    /** The columns whose answers are called, by table. */
    private static final Map<String, List<String>> CALLED = Map.of(
            "first-link", List.of("firstLink", "otherLink"),
            "effort-leadership", List.of("leaderRole"),
            "partners", List.of("role"),
            "shortage", List.of("askedRole"),
            "call-out-policy", List.of("kinds"));

    /** The columns that ask about a role, by table. */
    private static final Map<String, String> ASKED =
            Map.of("escalation-policy", "role", "staffing-social-work", "kind");

    /** Whose links are the chain itself: with none of them, nobody is called. */
    private static final Set<String> CHAINS = Set.of("first-link");

    /** What stands where a role would: nobody, and whoever leads the effort. */
    private static final Set<String> NO_ROLE = Set.of("none", "effort-leader");

    private final Set<String> known;
    private final Predicate<String> hasPeople;
    private final Map<String, Boolean> staffed = new HashMap<>();

    NamedRoles(Set<String> known, Predicate<String> hasPeople) {
        this.known = known;
        this.hasPeople = hasPeople;
    }

    List<Finding> findings(RuleTable table) {
        List<Finding> findings = new ArrayList<>();
        for (Row row : table.rows()) {
            List<String> inRow = new ArrayList<>();
            for (String column : CALLED.getOrDefault(table.decisionId(), List.of())) {
                List<String> roles = roles(RowTexts.answered(table, row, column));
                inRow.addAll(roles);
                roles.forEach(role -> called(role, row, column(table.outputs(), column), findings));
            }
            String asked = ASKED.getOrDefault(table.decisionId(), "");
            roles(RowTexts.asked(table, row, asked)).stream()
                    .filter(role -> !known.contains(role))
                    .forEach(role -> findings.add(
                            Finding.error("roleUnknown", role).at(row.id(), column(table.inputs(), asked))));
            if (CHAINS.contains(table.decisionId()) && inRow.stream().noneMatch(this::isStaffed)) {
                findings.add(
                        Finding.error("chainEmpty", String.join(", ", inRow)).at(row.id(), null));
            }
        }
        return findings;
    }

    private void called(String role, Row row, String columnId, List<Finding> findings) {
        if (!known.contains(role)) {
            findings.add(Finding.error("roleUnknown", role).at(row.id(), columnId));
        } else if (!isStaffed(role)) {
            findings.add(Finding.warning("roleEmpty", role).at(row.id(), columnId));
        }
    }

    private boolean isStaffed(String role) {
        return staffed.computeIfAbsent(role, hasPeople::test);
    }

    private static List<String> roles(List<String> names) {
        return names.stream().filter(name -> !NO_ROLE.contains(name)).toList();
    }

    private static String column(List<Column> columns, String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .map(Column::id)
                .findFirst()
                .orElse(null);
    }
}
