package dk.kaldekaede.readiness;

import dk.kaldekaede.roster.Absence;
import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.RolePolicy;
import dk.kaldekaede.roster.Shift;
import dk.kaldekaede.roster.ShiftKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A roster made by hand, with nothing wrong in it but what a test says. Hours count from the first moment looked at. */
final class SmallRoster {

    static final Instant START = Instant.parse("2026-02-02T06:00:00Z");
    static final int HOURS = 92 * 24;

    private final Map<String, PersonDetails> people = new LinkedHashMap<>();
    private final Map<String, RolePolicy> policies = new LinkedHashMap<>();
    private final List<Shift> shifts = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private Set<String> unproved = Set.of();
    private boolean peopleRung;
    private boolean plannersReached = true;

    static Instant hour(double hours) {
        return START.plus(Duration.ofMinutes(Math.round(hours * 60)));
    }

    static Period hours(double from, double to) {
        return new Period(hour(from), hour(to));
    }

    SmallRoster always(String role) {
        return policy(new RolePolicy(role, null, true, 0, Set.of(), Set.of()));
    }

    SmallRoster policy(RolePolicy policy) {
        policies.put(policy.role(), policy);
        return this;
    }

    SmallRoster person(PersonDetails person) {
        people.put(person.id(), person);
        return this;
    }

    /** Somebody with a telephone, who confirmed it a month ago. */
    static PersonDetails anybody(String id) {
        return new PersonDetails(
                id,
                "Vagt " + id,
                null,
                List.of(new ContactWay(id, 1, ContactKind.MOBILE, "+4520000000")),
                Set.of(),
                Set.of(),
                Set.of(),
                START.minus(Duration.ofDays(30)),
                null);
    }

    SmallRoster shift(String role, int position, String person, double from, double to) {
        people.putIfAbsent(person, anybody(person));
        shifts.add(new Shift("s" + shifts.size(), role, person, position, ShiftKind.PLANNED, hour(from), hour(to)));
        return this;
    }

    /** On duty until further notice. */
    SmallRoster holds(String role, int position, String person) {
        people.putIfAbsent(person, anybody(person));
        shifts.add(new Shift("s" + shifts.size(), role, person, position, ShiftKind.PLANNED, hour(-100), null));
        return this;
    }

    SmallRoster away(String person, double from, double to) {
        absences.add(new Absence("a" + absences.size(), person, hour(from), hour(to)));
        return this;
    }

    /** Tested for long, and never heard from. */
    SmallRoster unproved(String... people) {
        unproved = Set.of(people);
        return this;
    }

    /** With a provider of calls. */
    SmallRoster ringing() {
        peopleRung = true;
        return this;
    }

    SmallRoster withoutPlanners() {
        plannersReached = false;
        return this;
    }

    RosterPicture picture() {
        return new RosterPicture(
                START,
                hour(HOURS),
                shifts,
                absences,
                List.copyOf(people.values()),
                List.copyOf(policies.values()),
                Chain.ALL,
                unproved,
                peopleRung,
                plannersReached);
    }

    ReadinessReport report() {
        return ReadinessReport.of(picture());
    }

    RoleReadiness of(String role) {
        return report().roles().stream()
                .filter(each -> each.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    List<Finding> found(String role, FindingKind kind) {
        return of(role).findings().stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
    }
}
