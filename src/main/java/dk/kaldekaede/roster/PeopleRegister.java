package dk.kaldekaede.roster;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who can be called, as planners and imports keep them. */
@Service
public class PeopleRegister {

    private final PersonRows people;
    private final ShiftRows shifts;
    private final RosterChanges changes;
    private final RosterRevision revision;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleRegister(
            PersonRows people,
            ShiftRows shifts,
            RosterChanges changes,
            RosterRevision revision,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.shifts = shifts;
        this.changes = changes;
        this.revision = revision;
        this.events = events;
        this.clock = clock;
    }

    /** Everybody, those who left too, by name. */
    public List<PersonDetails> all() {
        return people.all();
    }

    /** Everything about one person. */
    public Optional<PersonDetails> find(String id) {
        return people.find(id);
    }

    /** Keeps a person as she is given here: new, or instead of what was known. Publishes {@link PersonChanged}. */
    @Transactional
    public void save(PersonDetails person) {
        revision.hold();
        people.save(person);
        revision.next();
        events.publishEvent(new PersonChanged(person.id()));
    }

    /** She says that her contact ways are right. Publishes {@link PersonChanged}. */
    @Transactional
    public void confirm(String personId) {
        revision.hold();
        people.confirm(personId, clock.instant());
        revision.next();
        events.publishEvent(new PersonChanged(personId));
    }

    /**
     * She leaves: from then on she is on no shift, and what was stays in the record.
     *
     * @return the shifts that are empty now
     */
    @Transactional
    public RosterChange leave(String personId, Instant at) {
        revision.hold();
        people.leave(personId, at);
        revision.next();
        events.publishEvent(new PersonChanged(personId));
        return changes.paint(
                ChangeKind.LEFT,
                shifts.ofPersonFrom(personId, at).stream()
                        .map(shift -> new Stroke(
                                shift.role(),
                                shift.position(),
                                null,
                                ShiftKind.PLANNED,
                                shift.startsAt().isBefore(at) ? at : shift.startsAt(),
                                shift.endsAt()))
                        .toList());
    }
}
