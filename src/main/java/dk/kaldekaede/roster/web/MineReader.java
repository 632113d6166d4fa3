package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.Absence;
import dk.kaldekaede.roster.Absences;
import dk.kaldekaede.roster.Duties;
import dk.kaldekaede.roster.Overrides;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.Place;
import dk.kaldekaede.roster.Plan;
import dk.kaldekaede.roster.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what somebody sees of herself: her shifts, her contact details, and what she could take over. */
@Component
class MineReader {

    private static final int SHOWN = 20;

    private final PeopleRegister register;
    private final Duties duties;
    private final Absences absences;
    private final Overrides overrides;
    private final SwapReader swaps;
    private final PeopleList people;
    private final RosterTimes times;

    MineReader(
            PeopleRegister register,
            Duties duties,
            Absences absences,
            Overrides overrides,
            SwapReader swaps,
            PeopleList people,
            RosterTimes times) {
        this.register = register;
        this.duties = duties;
        this.absences = absences;
        this.overrides = overrides;
        this.swaps = swaps;
        this.people = people;
        this.times = times;
    }

    /** Empty when there is no such person. */
    Optional<MineView> read(String personId) {
        return Optional.ofNullable(personId).flatMap(register::find).map(this::view);
    }

    private MineView view(PersonDetails person) {
        List<Shift> shifts = duties.ofPerson(person.id(), times.now());
        List<Absence> away = absences.ofPerson(person.id(), times.now());
        return new MineView(
                person,
                times.of(person.confirmedAt()),
                shifts.stream().limit(SHOWN).map(shift -> own(shift, away)).toList(),
                Math.max(0, shifts.size() - SHOWN),
                swaps.ofPerson(person.id()),
                places(person));
    }

    private MineView.OwnShift own(Shift shift, List<Absence> away) {
        return new MineView.OwnShift(
                shift.id(),
                shift.role(),
                shift.position(),
                times.of(shift.startsAt()),
                times.of(shift.endsAt()),
                shift.covers(times.now()),
                away.stream().anyMatch(absence -> shift.overlaps(absence.startsAt(), absence.endsAt())));
    }

    /** The places that others have now, and first places that nobody has, in the roles she may hold. */
    private List<MineView.Takeable> places(PersonDetails person) {
        if (!person.isThere(times.now())) {
            return List.of();
        }
        Instant now = times.now();
        List<Shift> running = duties.between(now, now.plus(Duration.ofMillis(1))).stream()
                .filter(shift -> person.roles().contains(shift.role()))
                .toList();
        Map<String, String> names =
                people.names(running.stream().map(Shift::personId).collect(Collectors.toSet()));
        return person.roles().stream()
                .sorted()
                .flatMap(role -> overrides.takeable(role).stream())
                .flatMap(place -> place(person.id(), place, running, names))
                .toList();
    }

    private Stream<MineView.Takeable> place(
            String personId, Place place, List<Shift> running, Map<String, String> names) {
        Plan plan = overrides.previewTakeOver(place.role(), place.position(), personId);
        if (plan.isRefused()) {
            return Stream.of();
        }
        Optional<String> holder = running.stream()
                .filter(shift -> shift.role().equals(place.role()) && shift.position() == place.position())
                .sorted(Comparator.comparing(Shift::startsAt))
                .map(Shift::personId)
                .findFirst();
        return Stream.of(new MineView.Takeable(
                place.role(),
                place.position(),
                holder.map(id -> names.getOrDefault(id, id)).orElse(null),
                times.of(plan.strokes().get(0).to()),
                plan.warnings().stream()
                        .map(warning -> warning.kind().name())
                        .filter(kind -> !kind.equals("COVERED"))
                        .distinct()
                        .toList()));
    }
}
