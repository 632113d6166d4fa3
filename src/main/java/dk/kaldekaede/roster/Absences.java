package dk.kaldekaede.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is not there. Her shifts stay hers; an alarm passes her by while she is away. */
@Service
public class Absences {

    private final AbsenceRows absences;
    private final ShiftRows shifts;
    private final PersonRows people;
    private final DanishTime time;
    private final RosterRevision revision;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(
            AbsenceRows absences,
            ShiftRows shifts,
            PersonRows people,
            DanishTime time,
            RosterRevision revision,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.absences = absences;
        this.shifts = shifts;
        this.people = people;
        this.time = time;
        this.revision = revision;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What came of writing an absence down.
     *
     * @param absence what was written; null when it was refused
     * @param joined the absences that it is instead of, because they shared time with it
     * @param refusals why not
     * @param shifts the shifts she has in that time, which somebody else might take
     */
    public record Noted(Absence absence, List<Absence> joined, List<Refusal> refusals, List<Shift> shifts) {

        /** Whether nothing was written. */
        public boolean isRefused() {
            return !refusals.isEmpty();
        }
    }

    /**
     * Somebody is away from one local time to another. What shares time with an absence she has becomes one with it, so
     * that she is there when it is removed. Publishes {@link PersonChanged}.
     *
     * @return the absence, or why it was not written
     */
    @Transactional
    public Noted add(String personId, LocalDateTime from, LocalDateTime to) {
        revision.hold();
        Optional<Instant> begins = Optional.ofNullable(from).flatMap(time::moment);
        Optional<Instant> ends = Optional.ofNullable(to).flatMap(time::moment);
        List<Refusal> refusals = refusals(personId, from, to, begins, ends);
        if (!refusals.isEmpty()) {
            return new Noted(null, List.of(), refusals, List.of());
        }
        Absence asked = new Absence(UUID.randomUUID().toString(), personId, begins.orElseThrow(), ends.orElseThrow());
        List<Absence> joined = absences.ofPersonFrom(personId, asked.startsAt()).stream()
                .filter(one -> one.startsAt().isBefore(asked.endsAt()))
                .toList();
        joined.forEach(one -> absences.delete(one.id()));
        Absence absence = joined.stream().reduce(asked, Absence::with);
        absences.insert(absence, current.user(), clock.instant());
        changed(personId);
        return new Noted(
                absence,
                joined,
                List.of(),
                shifts.ofPersonFrom(personId, absence.startsAt()).stream()
                        .filter(shift -> shift.startsAt().isBefore(absence.endsAt()))
                        .toList());
    }

    /** One absence. */
    public Optional<Absence> find(String id) {
        return absences.find(id);
    }

    /** One person's absences that end after a moment, the first in front. */
    public List<Absence> ofPerson(String personId, Instant from) {
        return absences.ofPersonFrom(personId, from);
    }

    /** She is there after all. Publishes {@link PersonChanged}; false when there is no such absence. */
    @Transactional
    public boolean remove(String id) {
        revision.hold();
        Optional<Absence> absence = absences.find(id);
        absence.ifPresent(there -> {
            absences.delete(there.id());
            changed(there.personId());
        });
        return absence.isPresent();
    }

    private List<Refusal> refusals(
            String personId, LocalDateTime from, LocalDateTime to, Optional<Instant> begins, Optional<Instant> ends) {
        if (personId == null || people.find(personId).isEmpty()) {
            return List.of(new Refusal(RefusalCode.PERSON_UNKNOWN, "personId", personId));
        }
        if (begins.isEmpty() || ends.isEmpty()) {
            LocalDateTime wrong = begins.isEmpty() ? from : to;
            return List.of(Refusal.of(
                    wrong == null ? RefusalCode.MISSING : RefusalCode.NO_SUCH_TIME, begins.isEmpty() ? "from" : "to"));
        }
        if (!ends.get().isAfter(begins.get())) {
            return List.of(Refusal.of(RefusalCode.ENDS_BEFORE_IT_BEGINS, "to"));
        }
        return ends.get().isAfter(clock.instant()) ? List.of() : List.of(Refusal.of(RefusalCode.IN_THE_PAST, "to"));
    }

    private void changed(String personId) {
        revision.next();
        events.publishEvent(new PersonChanged(personId));
    }
}
