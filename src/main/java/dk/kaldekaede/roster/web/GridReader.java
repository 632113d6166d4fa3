package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.Absence;
import dk.kaldekaede.roster.DanishCalendar;
import dk.kaldekaede.roster.Duties;
import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.RolePolicy;
import dk.kaldekaede.roster.Roster;
import dk.kaldekaede.roster.Shift;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads days of the roster: a few queries, however many people and shifts there are. */
@Component
class GridReader {

    private static final int WEEK = 7;

    private final Duties duties;
    private final Roster roster;
    private final RoleList roles;
    private final DanishCalendar calendar;
    private final RosterTimes times;

    GridReader(Duties duties, Roster roster, RoleList roles, DanishCalendar calendar, RosterTimes times) {
        this.duties = duties;
        this.roster = roster;
        this.roles = roles;
        this.calendar = calendar;
        this.times = times;
    }

    /** Every role in the week that begins on a Monday. */
    Grid week(LocalDate monday) {
        List<GridDay> days = days(monday, WEEK, day -> true);
        List<Shift> shifts = duties.between(times.start(first(days)), times.start(end(days)));
        return grid(days, shifts, roles.with(shifts.stream().map(Shift::role).collect(Collectors.toSet())));
    }

    /** One role in a month, in whole weeks. */
    Grid month(YearMonth month, String role) {
        LocalDate first = RosterTimes.monday(month.atDay(1));
        LocalDate end = RosterTimes.monday(month.atEndOfMonth()).plusDays(WEEK);
        List<GridDay> days = days(first, (int) (end.toEpochDay() - first.toEpochDay()), day -> YearMonth.from(day)
                .equals(month));
        return grid(
                days,
                duties.ofRole(role, times.start(first), times.start(end)),
                roles.all().stream()
                        .filter(policy -> policy.role().equals(role))
                        .toList());
    }

    private Grid grid(List<GridDay> days, List<Shift> shifts, List<RolePolicy> policies) {
        List<Absence> absences = duties.absencesBetween(times.start(first(days)), times.start(end(days)));
        DayPieces pieces = new DayPieces(times, names(shifts), new Coverage(absences));
        Map<String, List<Shift>> byRole = shifts.stream().collect(Collectors.groupingBy(Shift::role));
        return new Grid(
                days,
                policies.stream()
                        .flatMap(policy -> rows(days, policy, byRole.getOrDefault(policy.role(), List.of()), pieces))
                        .toList());
    }

    private static Stream<GridRow> rows(List<GridDay> days, RolePolicy policy, List<Shift> shifts, DayPieces pieces) {
        int places = Math.max(
                1 + policy.deputies(),
                shifts.stream().mapToInt(Shift::position).max().orElse(1));
        return IntStream.rangeClosed(1, places)
                .mapToObj(position -> new GridRow(
                        policy.role(),
                        position,
                        places,
                        policy.always(),
                        days.stream()
                                .map(day -> pieces.of(day.date(), position, shifts, policy.always()))
                                .toList()));
    }

    private List<GridDay> days(LocalDate first, int count, Predicate<LocalDate> inside) {
        Map<LocalDate, String> holidays = calendar.holidays(first, first.plusDays(count - 1L));
        return IntStream.range(0, count)
                .mapToObj(first::plusDays)
                .map(day -> new GridDay(day, holidays.get(day), day.equals(times.today()), inside.test(day)))
                .toList();
    }

    private Map<String, String> names(Collection<Shift> shifts) {
        return roster.people(shifts.stream().map(Shift::personId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Person::id, Person::displayName));
    }

    private static LocalDate first(List<GridDay> days) {
        return days.get(0).date();
    }

    private static LocalDate end(List<GridDay> days) {
        return days.get(days.size() - 1).date().plusDays(1);
    }
}
