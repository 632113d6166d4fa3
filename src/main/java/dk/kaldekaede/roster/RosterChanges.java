package dk.kaldekaede.roster;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one way in which shifts are changed: painted over, written down with who and when, and possible to undo. */
@Service
public class RosterChanges {

    private final ShiftRows shifts;
    private final PersonRows people;
    private final ChangeRows changes;
    private final RosterRevision revision;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RosterChanges(
            ShiftRows shifts,
            PersonRows people,
            ChangeRows changes,
            RosterRevision revision,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.shifts = shifts;
        this.people = people;
        this.changes = changes;
        this.revision = revision;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts strokes on the roster, in their order, as one change. Publishes {@link RosterChanged} within the transaction.
     *
     * @return what is different; empty when everything was so already
     */
    @Transactional
    public RosterChange paint(ChangeKind kind, List<Stroke> strokes) {
        revision.hold();
        Painted painted = Painted.by(strokes, shifts);
        return write(kind, null, painted.removed(), painted.added());
    }

    /**
     * What came of undoing a change.
     *
     * @param change what is different; null when nothing was undone
     * @param refusal why not, or null
     */
    public record Undone(RosterChange change, Refusal refusal) {

        /** Whether nothing was undone. */
        public boolean isRefused() {
            return refusal != null;
        }
    }

    /**
     * Puts back what a change took away, unless something it put there has been changed since, or somebody would be on
     * duty after she leaves.
     *
     * @throws IllegalArgumentException when there is no such change
     */
    @Transactional
    public Undone undo(String changeId) {
        revision.hold();
        RosterChange change =
                changes.find(changeId).orElseThrow(() -> new IllegalArgumentException("No roster change " + changeId));
        if (changes.isUndone(changeId) || !isUntouched(change)) {
            return new Undone(null, Refusal.of(RefusalCode.CHANGED_SINCE, "changeId"));
        }
        Optional<Refusal> left = change.removed().stream()
                .filter(this::isAfterSheLeaves)
                .findFirst()
                .map(shift -> new Refusal(RefusalCode.PERSON_LEFT, "personId", shift.personId()));
        return left.map(refusal -> new Undone(null, refusal))
                .orElseGet(() -> new Undone(write(ChangeKind.UNDO, changeId, change.added(), change.removed()), null));
    }

    /** The newest changes, newest first. */
    public List<RosterChange> latest(int howMany) {
        return changes.latest(howMany);
    }

    /** One change. */
    public Optional<RosterChange> find(String changeId) {
        return changes.find(changeId);
    }

    /** What the change put there stands as it was, and nothing new stands where it took something away. */
    private boolean isUntouched(RosterChange change) {
        List<Shift> standing =
                shifts.byId(change.added().stream().map(Shift::id).toList());
        boolean allThere = standing.size() == change.added().size();
        return allThere
                && change.removed().stream()
                        .allMatch(old -> shifts.ofPlaceFrom(old.role(), old.position(), old.startsAt()).stream()
                                .filter(shift -> shift.overlaps(old.startsAt(), old.endsAt()))
                                .allMatch(standing::contains));
    }

    private boolean isAfterSheLeaves(Shift shift) {
        return people.find(shift.personId())
                .map(PersonDetails::leftAt)
                .filter(left -> shift.endsAt() == null || shift.endsAt().isAfter(left))
                .isPresent();
    }

    private RosterChange write(ChangeKind kind, String undoes, List<Shift> removed, List<Shift> added) {
        RosterChange change = new RosterChange(
                UUID.randomUUID().toString(),
                kind,
                current.user(),
                clock.instant(),
                undoes,
                List.copyOf(removed),
                List.copyOf(added));
        if (change.isEmpty()) {
            return change;
        }
        shifts.delete(removed);
        shifts.insert(added);
        changes.insert(change);
        revision.next();
        events.publishEvent(new RosterChanged(change));
        return change;
    }
}
