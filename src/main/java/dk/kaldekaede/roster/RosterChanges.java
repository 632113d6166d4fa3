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
    private final ChangeRows changes;
    private final RosterRevision revision;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RosterChanges(
            ShiftRows shifts,
            ChangeRows changes,
            RosterRevision revision,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.shifts = shifts;
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
     * Puts back what a change took away.
     *
     * @return what is different; empty when something it put there has been changed since, and nothing was undone
     * @throws IllegalArgumentException when there is no such change
     */
    @Transactional
    public Optional<RosterChange> undo(String changeId) {
        revision.hold();
        RosterChange change =
                changes.find(changeId).orElseThrow(() -> new IllegalArgumentException("No roster change " + changeId));
        if (changes.isUndone(changeId) || !isUntouched(change)) {
            return Optional.empty();
        }
        return Optional.of(write(ChangeKind.UNDO, changeId, change.added(), change.removed()));
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
