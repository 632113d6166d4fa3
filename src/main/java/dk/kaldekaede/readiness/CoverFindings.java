package dk.kaldekaede.readiness;

import static dk.kaldekaede.readiness.FindingKind.ALONE;
import static dk.kaldekaede.readiness.FindingKind.DEPUTIES_MISSING;
import static dk.kaldekaede.readiness.FindingKind.DEPUTY_IS_FIRST;
import static dk.kaldekaede.readiness.FindingKind.LANGUAGE_MISSING;
import static dk.kaldekaede.readiness.FindingKind.PLAN_ENDS;
import static dk.kaldekaede.readiness.FindingKind.SKILL_MISSING;
import static dk.kaldekaede.readiness.FindingKind.UNCOVERED;

import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.RolePolicy;
import dk.kaldekaede.roster.Shift;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is wrong with who holds one role, and when. */
final class CoverFindings {

    private final Quarter quarter;
    private final RolePolicy policy;
    private final Presence presence;

    CoverFindings(Quarter quarter, String role) {
        this.quarter = quarter;
        this.policy = quarter.policy(role);
        this.presence = quarter.presence(role);
    }

    Stream<Finding> all() {
        return Stream.of(
                        Stream.of(uncovered(), deputiesMissing(), deputyIsFirst(), alone(), planEnds()),
                        policy.languages().stream()
                                .sorted()
                                .map(code -> missing(LANGUAGE_MISSING, code, PersonDetails::languages)),
                        policy.skills().stream()
                                .sorted()
                                .map(code -> missing(SKILL_MISSING, code, PersonDetails::skills)))
                .flatMap(each -> each)
                .filter(Objects::nonNull);
    }

    private Finding uncovered() {
        return policy.always() ? found(UNCOVERED, Severity.CRITICAL, null, when(List::isEmpty)) : null;
    }

    private Finding deputiesMissing() {
        int demanded = policy.deputies();
        return found(
                DEPUTIES_MISSING,
                Severity.WARNING,
                String.valueOf(demanded),
                when(holders -> !holders.isEmpty() && new HashSet<>(holders).size() <= demanded));
    }

    private Finding deputyIsFirst() {
        return found(
                DEPUTY_IS_FIRST,
                Severity.WARNING,
                null,
                when(holders -> new HashSet<>(holders).size() < holders.size()));
    }

    private Finding missing(FindingKind kind, String code, Function<PersonDetails, Set<String>> can) {
        return found(
                kind,
                Severity.WARNING,
                code,
                when(holders -> !holders.isEmpty()
                        && holders.stream()
                                .noneMatch(id -> can.apply(quarter.person(id)).contains(code))));
    }

    /** Asked only where somebody has to be there: a partner's one contact is not alone with anything. */
    private Finding alone() {
        Set<String> holders = new TreeSet<>(presence.byPerson().keySet());
        boolean matters = policy.always() || policy.deputies() > 0;
        return matters && holders.size() == 1
                ? new Finding(ALONE, byDemand(), policy.role(), List.copyOf(holders), null, List.of(quarter.whole()))
                : null;
    }

    /** The last day of what is planned, when that is before the quarter's. */
    private Finding planEnds() {
        List<Shift> shifts = quarter.shiftsOf(policy.role());
        if (shifts.isEmpty() || shifts.stream().anyMatch(shift -> shift.endsAt() == null)) {
            return null;
        }
        Instant end = shifts.stream().map(Shift::endsAt).max(Instant::compareTo).orElseThrow();
        return end.isBefore(quarter.picture().to())
                ? found(
                        PLAN_ENDS,
                        byDemand(),
                        null,
                        List.of(new Period(end, quarter.picture().to())))
                : null;
    }

    private Severity byDemand() {
        return policy.always() ? Severity.WARNING : Severity.NOTICE;
    }

    private List<Period> when(Predicate<List<String>> holders) {
        return presence.when(holders);
    }

    private Finding found(FindingKind kind, Severity severity, String detail, List<Period> periods) {
        return periods.isEmpty() ? null : new Finding(kind, severity, policy.role(), concerned(kind), detail, periods);
    }

    /** Only of a deputy who is the first is it somebody's finding. */
    private List<String> concerned(FindingKind kind) {
        return kind != DEPUTY_IS_FIRST
                ? List.of()
                : presence.stretches().stream()
                        .map(Presence.Stretch::holders)
                        .flatMap(holders ->
                                holders.stream().filter(id -> holders.indexOf(id) != holders.lastIndexOf(id)))
                        .distinct()
                        .toList();
    }
}
