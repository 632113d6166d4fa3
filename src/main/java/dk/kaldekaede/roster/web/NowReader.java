package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.Absence;
import dk.kaldekaede.roster.Duties;
import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.RolePolicy;
import dk.kaldekaede.roster.Roster;
import dk.kaldekaede.roster.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads who is on duty now and next in every role: a few queries for all of them. */
@Component
class NowReader {

    private static final Duration AHEAD = Duration.ofDays(14);

    private final Duties duties;
    private final Roster roster;
    private final RoleList roles;
    private final RosterTimes times;

    NowReader(Duties duties, Roster roster, RoleList roles, RosterTimes times) {
        this.duties = duties;
        this.roster = roster;
        this.roles = roles;
        this.times = times;
    }

    List<RoleNow> read() {
        Instant now = times.now();
        List<Shift> shifts = duties.between(now, now.plus(AHEAD));
        List<Absence> absences = duties.absencesBetween(now, now.plus(AHEAD));
        Map<String, String> names = names(shifts);
        Map<String, List<Shift>> byRole = shifts.stream().collect(Collectors.groupingBy(Shift::role));
        return roles.with(byRole.keySet()).stream()
                .map(policy ->
                        new Ahead(byRole.getOrDefault(policy.role(), List.of()), absences, names).of(policy, now))
                .toList();
    }

    private Map<String, String> names(List<Shift> shifts) {
        return roster.people(shifts.stream().map(Shift::personId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Person::id, Person::displayName));
    }

    /** One role's shifts and absences ahead. */
    private final class Ahead {

        private final List<Shift> shifts;
        private final List<Absence> absences;
        private final Map<String, String> names;

        Ahead(List<Shift> shifts, List<Absence> absences, Map<String, String> names) {
            this.shifts = shifts;
            this.absences = absences.stream()
                    .filter(absence ->
                            shifts.stream().anyMatch(shift -> shift.personId().equals(absence.personId())))
                    .toList();
            this.names = names;
        }

        RoleNow of(RolePolicy policy, Instant now) {
            List<RoleNow.Holder> holders = holders(now);
            Optional<Instant> handover =
                    changes(now).filter(at -> !holders(at).equals(holders)).findFirst();
            return new RoleNow(
                    policy.role(),
                    policy.always(),
                    holders,
                    times.of(handover.orElse(null)),
                    handover.map(this::holders).orElse(List.of()));
        }

        private Stream<Instant> changes(Instant now) {
            return Stream.concat(
                            shifts.stream().flatMap(shift -> Stream.ofNullable(shift.endsAt())),
                            Stream.concat(
                                    shifts.stream().map(Shift::startsAt),
                                    absences.stream()
                                            .flatMap(absence -> Stream.of(absence.startsAt(), absence.endsAt()))))
                    .filter(at -> at.isAfter(now) && at.isBefore(now.plus(AHEAD)))
                    .distinct()
                    .sorted();
        }

        /** Each person once, at the first of her places. */
        private List<RoleNow.Holder> holders(Instant at) {
            Map<String, List<Shift>> places = shifts.stream()
                    .filter(shift -> shift.covers(at) && !isAway(shift.personId(), at))
                    .sorted(Comparator.comparing(Shift::position).thenComparing(Shift::startsAt))
                    .collect(Collectors.groupingBy(Shift::personId, LinkedHashMap::new, Collectors.toList()));
            return places.values().stream().map(this::holder).toList();
        }

        private RoleNow.Holder holder(List<Shift> places) {
            Shift first = places.get(0);
            return new RoleNow.Holder(
                    first.personId(),
                    names.getOrDefault(first.personId(), first.personId()),
                    first.position(),
                    places.size() > 1);
        }

        private boolean isAway(String personId, Instant at) {
            return absences.stream()
                    .anyMatch(absence -> absence.personId().equals(personId)
                            && !absence.startsAt().isAfter(at)
                            && absence.endsAt().isAfter(at));
        }
    }
}
