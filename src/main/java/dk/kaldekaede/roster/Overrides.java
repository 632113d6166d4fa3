package dk.kaldekaede.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shifts put into the roster by hand: planned ahead, put over what was planned, taken away, taken over now. */
@Service
public class Overrides {

    /** When whoever took over a shift without an end is off again, on the municipality's clock. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final DanishTime time;
    private final PlanChecks checks;
    private final ShiftRows shifts;
    private final RosterChanges changes;
    private final RosterRevision revision;
    private final Clock clock;

    Overrides(
            DanishTime time,
            PlanChecks checks,
            ShiftRows shifts,
            RosterChanges changes,
            RosterRevision revision,
            Clock clock) {
        this.time = time;
        this.checks = checks;
        this.shifts = shifts;
        this.changes = changes;
        this.revision = revision;
        this.clock = clock;
    }

    /** What a shift put by hand would come to; a wish without a person clears the place. Nothing is changed. */
    public Plan preview(ShiftWish wish) {
        List<Refusal> refusals = new ArrayList<>();
        if (wish.role() == null || wish.role().isBlank()) {
            refusals.add(Refusal.of(RefusalCode.MISSING, "role"));
        }
        if (wish.position() < 1 || wish.position() > Rotations.LAST_POSITION) {
            refusals.add(Refusal.of(RefusalCode.OUT_OF_RANGE, "position"));
        }
        Optional<Instant> from = moment(wish.from(), "from", refusals);
        Optional<Instant> to = wish.to() == null ? Optional.empty() : moment(wish.to(), "to", refusals);
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            refusals.add(Refusal.of(RefusalCode.ENDS_BEFORE_IT_BEGINS, "to"));
        } else if (to.isPresent() && !to.get().isAfter(now())) {
            refusals.add(Refusal.of(RefusalCode.IN_THE_PAST, "to"));
        }
        if (!refusals.isEmpty()) {
            return Plan.refused(refusals);
        }
        Instant begins = from.orElseThrow().isBefore(now()) ? now() : from.orElseThrow();
        return plan(
                new Stroke(
                        wish.role(),
                        wish.position(),
                        blankToNull(wish.personId()),
                        wish.kind(),
                        begins,
                        to.orElse(null)),
                checks::isAwayAllTheWhile);
    }

    /** Puts a shift into the roster, or clears the place, unless that is refused. */
    @Transactional
    public Plan put(ShiftWish wish) {
        revision.hold();
        Plan plan = preview(wish);
        ChangeKind kind = wish.kind() == ShiftKind.OVERRIDE ? ChangeKind.OVERRIDE : ChangeKind.SHIFT;
        return plan.isRefused() ? plan : plan.done(changes.paint(kind, plan.strokes()));
    }

    /** The places of a role that can be taken over now: the first, and those up to the last that somebody has. */
    public List<Place> takeable(String role) {
        int last = shifts.ofRoleBetween(role, now(), now().plusMillis(1)).stream()
                .mapToInt(Shift::position)
                .max()
                .orElse(1);
        return IntStream.rangeClosed(1, last)
                .mapToObj(position -> new Place(role, position))
                .toList();
    }

    /** What it would come to if somebody took a place now; nothing is changed. */
    public Plan previewTakeOver(String role, int position, String personId) {
        if (!takeable(role).contains(new Place(role, position))) {
            return Plan.refused(List.of(Refusal.of(RefusalCode.NO_SUCH_PLACE, "position")));
        }
        List<Shift> fromNow = shifts.ofPlaceFrom(role, position, now());
        boolean there = fromNow.stream()
                .anyMatch(shift -> shift.covers(now()) && shift.personId().equals(personId));
        if (there) {
            return Plan.refused(List.of(new Refusal(RefusalCode.ALREADY_THERE, "personId", personId)));
        }
        if (personId == null || personId.isBlank()) {
            return Plan.refused(List.of(Refusal.of(RefusalCode.MISSING, "personId")));
        }
        return plan(
                new Stroke(role, position, personId, ShiftKind.OVERRIDE, now(), takenUntil(fromNow)),
                (person, from, to) -> checks.isAway(person, from, from.plusMillis(1)));
    }

    /**
     * Somebody who may hold the role takes the place from now until the running shift ends. A shift without an end is
     * taken until the next morning at eight; a place that nobody has, until then or until somebody's shift begins.
     */
    @Transactional
    public Plan takeOver(String role, int position, String personId) {
        revision.hold();
        Plan plan = previewTakeOver(role, position, personId);
        return plan.isRefused() ? plan : plan.done(changes.paint(ChangeKind.TAKE_OVER, plan.strokes()));
    }

    /** When an absence leaves nothing of a shift; one that only takes a part of it is warned about. */
    private interface Absent {
        boolean isTooMuch(String personId, Instant from, Instant to);
    }

    private Plan plan(Stroke stroke, Absent absent) {
        List<Refusal> refusals = stroke.personId() == null ? List.of() : ofPerson(stroke, absent);
        return refusals.isEmpty()
                ? new Plan(List.of(stroke), List.of(), checks.warnings(List.of(stroke)), null)
                : Plan.refused(refusals);
    }

    private List<Refusal> ofPerson(Stroke stroke, Absent absent) {
        Optional<Refusal> refusal = checks.ofPerson(stroke.personId(), "personId", stroke.role(), stroke.to());
        if (refusal.isEmpty() && absent.isTooMuch(stroke.personId(), stroke.from(), stroke.to())) {
            return List.of(new Refusal(RefusalCode.ABSENT, "personId", stroke.personId()));
        }
        return refusal.stream().toList();
    }

    private Instant takenUntil(List<Shift> fromNow) {
        Optional<Shift> first = fromNow.stream().findFirst();
        Optional<Instant> end = first.filter(shift -> shift.covers(now()))
                .map(Shift::endsAt)
                .or(() -> first.filter(shift -> !shift.covers(now())).map(Shift::startsAt));
        boolean running = first.filter(shift -> shift.covers(now()) && shift.endsAt() != null)
                .isPresent();
        Instant morning = morning();
        return end.filter(at -> running || at.isBefore(morning)).orElse(morning);
    }

    private Instant morning() {
        LocalDateTime local = time.local(now());
        LocalDateTime today = local.toLocalDate().atTime(MORNING);
        return time.momentOrNext(local.isBefore(today) ? today : today.plusDays(1));
    }

    private Optional<Instant> moment(LocalDateTime local, String field, List<Refusal> refusals) {
        if (local == null) {
            refusals.add(Refusal.of(RefusalCode.MISSING, field));
            return Optional.empty();
        }
        Optional<Instant> moment = time.moment(local);
        if (moment.isEmpty()) {
            refusals.add(Refusal.of(RefusalCode.NO_SUCH_TIME, field));
        }
        return moment;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
