package dk.kaldekaede.readiness;

import dk.kaldekaede.roster.Absence;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.RestRule;
import dk.kaldekaede.roster.RolePolicy;
import dk.kaldekaede.roster.Shift;
import dk.kaldekaede.roster.ShortRest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A roster picture put in order: who is really there in each role, and what is demanded of it. */
final class Quarter {

    private final RosterPicture picture;
    private final Map<String, PersonDetails> people;
    private final Map<String, RolePolicy> policies;
    private final Map<String, List<Shift>> shifts;
    private final Map<String, List<ShortRest>> shortRests = new TreeMap<>();
    private final Map<String, Presence> presence = new TreeMap<>();

    Quarter(RosterPicture picture) {
        this.picture = picture;
        this.people = picture.people().stream().collect(Collectors.toMap(PersonDetails::id, Function.identity()));
        this.policies = picture.policies().stream().collect(Collectors.toMap(RolePolicy::role, Function.identity()));
        this.shifts = picture.shifts().stream().collect(Collectors.groupingBy(Shift::role));
        picture.shifts().stream()
                .collect(Collectors.groupingBy(Shift::personId))
                .forEach((person, all) -> shortRests.put(person, RestRule.broken(all)));
        Map<String, List<Period>> away = away();
        roles().forEach(role -> presence.put(role, Presence.of(whole(), shiftsOf(role), away)));
    }

    /** Every role of which something is demanded or that somebody is to hold. */
    Set<String> roles() {
        Set<String> roles = new TreeSet<>(policies.keySet());
        roles.addAll(shifts.keySet());
        return roles;
    }

    Period whole() {
        return new Period(picture.from(), picture.to());
    }

    RosterPicture picture() {
        return picture;
    }

    Presence presence(String role) {
        return presence.get(role);
    }

    List<Shift> shiftsOf(String role) {
        return shifts.getOrDefault(role, List.of());
    }

    /** What is demanded of a role; nothing when nobody has said. */
    RolePolicy policy(String role) {
        return policies.getOrDefault(role, new RolePolicy(role, null, false, 0, Set.of(), Set.of()));
    }

    PersonDetails person(String id) {
        return people.get(id);
    }

    /** Where a person has too little rest before a shift in a role. */
    List<Period> shortRests(String personId, String role) {
        return shortRests.getOrDefault(personId, List.of()).stream()
                .filter(rest -> rest.role().equals(role))
                .map(rest -> new Period(rest.from(), rest.to()))
                .toList();
    }

    /** When each person is away or gone, in order and without overlap. */
    private Map<String, List<Period>> away() {
        Map<String, List<Period>> away = new HashMap<>();
        picture.absences().stream()
                .sorted(Comparator.comparing(Absence::startsAt))
                .forEach(absence -> Period.append(
                        away.computeIfAbsent(absence.personId(), id -> new ArrayList<>()),
                        absence.startsAt(),
                        absence.endsAt()));
        picture.people().stream()
                .filter(person -> person.leftAt() != null && person.leftAt().isBefore(picture.to()))
                .forEach(person -> away.put(person.id(), until(person.leftAt(), away.get(person.id()))));
        return away;
    }

    private static List<Period> until(Instant left, List<Period> away) {
        List<Period> all = new ArrayList<>();
        if (away != null) {
            away.stream().filter(gone -> gone.from().isBefore(left)).forEach(all::add);
        }
        Period.append(all, left, Instant.MAX);
        return all;
    }
}
