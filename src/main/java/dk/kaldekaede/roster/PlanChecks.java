package dk.kaldekaede.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What speaks against a wish: what makes it impossible, and what whoever plans ought to know. */
@Component
class PlanChecks {

    /** No shift that is counted for rest is longer than this, in days. */
    private static final int AROUND = 8;

    private final PersonRows people;
    private final ShiftRows shifts;
    private final AbsenceRows absences;

    PlanChecks(PersonRows people, ShiftRows shifts, AbsenceRows absences) {
        this.people = people;
        this.shifts = shifts;
        this.absences = absences;
    }

    /** Why a person can not hold a role until a moment; {@code to} null is without end. */
    Optional<Refusal> ofPerson(String personId, String field, String role, Instant to) {
        if (personId == null || personId.isBlank()) {
            return Optional.of(Refusal.of(RefusalCode.MISSING, field));
        }
        return people.find(personId)
                .map(person -> reason(person, role, to))
                .orElse(Optional.of(RefusalCode.PERSON_UNKNOWN))
                .map(code -> new Refusal(code, field, personId));
    }

    /** Whether a person is away in some part of a period. */
    boolean isAway(String personId, Instant from, Instant to) {
        return absences.ofPersonFrom(personId, from).stream()
                .anyMatch(absence -> to == null || absence.startsAt().isBefore(to));
    }

    /** Whether a person is away in the whole of a period: nobody would be called in it. */
    boolean isAwayAllTheWhile(String personId, Instant from, Instant to) {
        return to != null
                && absences.ofPersonFrom(personId, from).stream()
                        .anyMatch(absence -> !absence.startsAt().isAfter(from)
                                && !absence.endsAt().isBefore(to));
    }

    /** What whoever plans ought to know about strokes. */
    List<PlanWarning> warnings(List<Stroke> strokes) {
        Painted painted = Painted.by(strokes, shifts);
        Set<String> painting =
                strokes.stream().map(Stroke::personId).filter(Objects::nonNull).collect(Collectors.toSet());
        List<PlanWarning> warnings = new ArrayList<>();
        painted.removed().stream()
                .filter(shift -> isAnothers(shift, strokes))
                .map(shift -> warning(WarningKind.COVERED, shift, shift.startsAt(), shift.endsAt()))
                .forEach(warnings::add);
        if (!painting.isEmpty()) {
            warnings.addAll(away(strokes, painting));
            warnings.addAll(crowded(strokes, painting, painted));
        }
        return warnings.stream().distinct().toList();
    }

    private static Optional<RefusalCode> reason(PersonDetails person, String role, Instant to) {
        boolean leaves = person.leftAt() != null && (to == null || to.isAfter(person.leftAt()));
        if (leaves) {
            return Optional.of(RefusalCode.PERSON_LEFT);
        }
        return person.roles().contains(role) ? Optional.empty() : Optional.of(RefusalCode.NOT_HER_ROLE);
    }

    /** Whether somebody else gets part of the shift. */
    private static boolean isAnothers(Shift shift, List<Stroke> strokes) {
        return strokes.stream()
                .anyMatch(stroke -> stroke.role().equals(shift.role())
                        && stroke.position() == shift.position()
                        && shift.overlaps(stroke.from(), stroke.to())
                        && !shift.personId().equals(stroke.personId()));
    }

    private List<PlanWarning> away(List<Stroke> strokes, Set<String> painting) {
        Map<String, List<Absence>> away = absences.ofPeopleFrom(painting, first(strokes)).stream()
                .collect(Collectors.groupingBy(Absence::personId));
        return strokes.stream()
                .flatMap(stroke ->
                        away.getOrDefault(stroke.personId() == null ? "" : stroke.personId(), List.of()).stream()
                                .filter(absence -> absence.endsAt().isAfter(stroke.from())
                                        && (stroke.to() == null
                                                || absence.startsAt().isBefore(stroke.to())))
                                .map(absence -> new PlanWarning(
                                        WarningKind.ABSENT,
                                        stroke.personId(),
                                        stroke.role(),
                                        stroke.from(),
                                        stroke.to())))
                .toList();
    }

    /** What is new in the people's own plans: too little rest, and being one's own deputy. */
    private List<PlanWarning> crowded(List<Stroke> strokes, Set<String> painting, Painted painted) {
        Instant from = first(strokes).minus(Duration.ofDays(AROUND));
        List<Shift> before = shifts.ofPeopleFrom(painting, from);
        Set<Shift> after = new LinkedHashSet<>(before);
        painted.removed().forEach(after::remove);
        painted.added().stream()
                .filter(shift -> painting.contains(shift.personId()))
                .forEach(after::add);
        List<PlanWarning> fresh = new ArrayList<>(crowded(after));
        fresh.removeAll(crowded(before));
        return fresh;
    }

    private static List<PlanWarning> crowded(Collection<Shift> all) {
        return all.stream().collect(Collectors.groupingBy(Shift::personId)).values().stream()
                .flatMap(ofOne -> Stream.concat(
                        RestRule.broken(ofOne).stream()
                                .map(rest -> new PlanWarning(
                                        WarningKind.SHORT_REST,
                                        ofOne.get(0).personId(),
                                        rest.role(),
                                        rest.from(),
                                        rest.to())),
                        ownDeputy(ofOne).stream()))
                .toList();
    }

    private static List<PlanWarning> ownDeputy(List<Shift> ofOne) {
        List<Shift> inOrder =
                ofOne.stream().sorted(Comparator.comparing(Shift::startsAt)).toList();
        List<PlanWarning> found = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            Shift one = inOrder.get(i);
            inOrder.subList(i + 1, inOrder.size()).stream()
                    .takeWhile(next -> one.endsAt() == null || next.startsAt().isBefore(one.endsAt()))
                    .filter(next -> next.role().equals(one.role()) && next.position() != one.position())
                    .map(next -> warning(WarningKind.OWN_DEPUTY, next, next.startsAt(), earlier(one, next)))
                    .forEach(found::add);
        }
        return found;
    }

    private static Instant earlier(Shift one, Shift other) {
        if (one.endsAt() == null || other.endsAt() == null) {
            return one.endsAt() == null ? other.endsAt() : one.endsAt();
        }
        return one.endsAt().isBefore(other.endsAt()) ? one.endsAt() : other.endsAt();
    }

    private static Instant first(List<Stroke> strokes) {
        return strokes.stream().map(Stroke::from).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static PlanWarning warning(WarningKind kind, Shift shift, Instant from, Instant to) {
        return new PlanWarning(kind, shift.personId(), shift.role(), from, to);
    }
}
