package dk.kaldekaede.engine.seed;

import dk.kaldekaede.engine.Groups;
import dk.kaldekaede.roster.ChangeKind;
import dk.kaldekaede.roster.DanishTime;
import dk.kaldekaede.roster.Plan;
import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.RolePolicy;
import dk.kaldekaede.roster.Roster;
import dk.kaldekaede.roster.RosterChanges;
import dk.kaldekaede.roster.Rotation;
import dk.kaldekaede.roster.Rotations;
import dk.kaldekaede.roster.ShiftKind;
import dk.kaldekaede.roster.Stroke;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The roster of the demonstration: whoever has a role's name has its first place, with a deputy in the chains, at every
 * hour. Psychologists and interpreters take turns by the week for half a year, and the interpreters' weekends are empty
 * although somebody is demanded: the hole that readiness shows. A roster that has a shift is left as it is.
 */
@Component
class DemoRoster {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final int WEEKS = 26;
    private static final int WEEK = 7;
    private static final LocalTime HAND_OVER = LocalTime.of(8, 0);
    private static final LocalTime WEEKEND = LocalTime.of(16, 0);
    /** Told about every role. */
    private static final String OWNER = "tvaergaaende-kriseledelse";

    private static final String PSYCHOLOGISTS = "ppr-psykologer";
    private static final String INTERPRETERS = "tolke";

    private final Roster roster;
    private final RosterChanges changes;
    private final Rotations rotations;
    private final RolePolicies policies;
    private final DanishTime time;
    private final Clock clock;

    DemoRoster(
            Roster roster,
            RosterChanges changes,
            Rotations rotations,
            RolePolicies policies,
            DanishTime time,
            Clock clock) {
        this.roster = roster;
        this.changes = changes;
        this.rotations = rotations;
        this.policies = policies;
        this.time = time;
        this.clock = clock;
    }

    void addMissing() {
        if (!roster.rolesFrom(LONG_AGO).isEmpty()) {
            return;
        }
        changes.paint(ChangeKind.SHIFT, untilFurtherNotice());
        LocalDate monday =
                time.local(clock.instant()).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        changes.paint(ChangeKind.ROTATION, byTheWeek(PSYCHOLOGISTS, monday));
        changes.paint(ChangeKind.ROTATION, byTheWeek(INTERPRETERS, monday));
        changes.paint(ChangeKind.SHIFT, emptyWeekends(monday));
        Groups.ROLES.keySet().forEach(role -> policies.save(PolicySeed.usual(role, OWNER)));
        policies.save(new RolePolicy(PSYCHOLOGISTS, OWNER, true, 0, Set.of(), Set.of()));
        policies.save(new RolePolicy(INTERPRETERS, OWNER, true, 0, DemoPeople.ASKED_LANGUAGES, Set.of()));
    }

    private static List<Stroke> untilFurtherNotice() {
        List<Stroke> strokes = new ArrayList<>();
        Groups.ROLES.keySet().forEach(role -> strokes.add(always(role, 1, role)));
        Groups.CALLED.forEach(role -> strokes.add(always(role, 2, DemoPeople.deputyOf(role))));
        return strokes;
    }

    private static Stroke always(String role, int position, String person) {
        return new Stroke(role, position, person, ShiftKind.PLANNED, LONG_AGO, null);
    }

    private List<Stroke> byTheWeek(String role, LocalDate monday) {
        Plan plan = rotations.preview(new Rotation(
                role,
                1,
                List.of(role, role + "-2", role + "-3"),
                monday,
                monday.plusWeeks(WEEKS),
                WEEK,
                HAND_OVER,
                null));
        return plan.strokes();
    }

    private List<Stroke> emptyWeekends(LocalDate monday) {
        List<Stroke> strokes = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            LocalDate friday = monday.plusWeeks(week).with(DayOfWeek.FRIDAY);
            strokes.add(new Stroke(
                    INTERPRETERS,
                    1,
                    null,
                    ShiftKind.PLANNED,
                    time.momentOrNext(friday.atTime(WEEKEND)),
                    time.momentOrNext(friday.plusDays(3).atTime(HAND_OVER))));
        }
        return strokes;
    }
}
