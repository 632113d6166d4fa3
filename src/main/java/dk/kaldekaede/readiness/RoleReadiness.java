package dk.kaldekaede.readiness;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How ready one role is.
 *
 * @param role the role's id
 * @param ownerPersonId whom it is told, or null
 * @param score 100 when nothing is wrong, at least 0
 * @param deductions why it is less, the costliest first
 * @param findings the gravest first, then the earliest
 * @param uncoveredInAWeek how much of the next seven days nobody holds it, when it is to be held always
 * @param uncovered the same of the whole quarter
 */
public record RoleReadiness(
        String role,
        String ownerPersonId,
        int score,
        List<Deduction> deductions,
        List<Finding> findings,
        Duration uncoveredInAWeek,
        Duration uncovered) {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int FULL = 100;

    /** Judges a role by what was found (ADR 39). */
    static RoleReadiness of(String role, String owner, List<Finding> findings, Period whole) {
        List<Finding> ordered = findings.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(Finding::from)
                        .thenComparing(Finding::kind))
                .toList();
        List<Deduction> deductions = deductions(ordered, whole);
        int lost = deductions.stream().mapToInt(Deduction::points).sum();
        Period week = new Period(whole.from(), whole.from().plus(WEEK));
        return new RoleReadiness(
                role,
                owner,
                Math.max(0, FULL - lost),
                deductions,
                ordered,
                uncovered(ordered, week),
                uncovered(ordered, whole));
    }

    private static List<Deduction> deductions(List<Finding> findings, Period whole) {
        Map<FindingKind, List<Finding>> byKind =
                findings.stream().collect(Collectors.groupingBy(Finding::kind, TreeMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(kind -> new Deduction(
                        kind.getKey(), kind.getValue().size(), points(kind.getKey(), kind.getValue(), whole)))
                .sorted(Comparator.comparing(Deduction::points).reversed())
                .toList();
    }

    private static int points(FindingKind kind, List<Finding> findings, Period whole) {
        int points = findings.stream()
                .mapToInt(finding ->
                        finding.times() * kind.each() + inProportion(kind.share(), finding.length(), whole.length()))
                .sum();
        return Math.min(kind.most(), points);
    }

    /** Rounded up: an hour without anyone is never free of charge. */
    private static int inProportion(int points, Duration part, Duration whole) {
        return (int) Math.ceil(points * (double) part.toSeconds() / whole.toSeconds());
    }

    private static Duration uncovered(List<Finding> findings, Period within) {
        return findings.stream()
                .filter(finding -> finding.kind() == FindingKind.UNCOVERED)
                .map(finding -> Period.total(Period.shared(finding.periods(), List.of(within))))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
