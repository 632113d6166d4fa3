package dk.kaldekaede.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The shifts as pages and checks read them. Whom an alarm calls is {@link Roster}'s. */
@Component
public class Duties {

    private final ShiftRows shifts;
    private final AbsenceRows absences;

    Duties(ShiftRows shifts, AbsenceRows absences) {
        this.shifts = shifts;
        this.absences = absences;
    }

    /** The shifts that share a moment with a period, by role, position and start; absences are not taken off. */
    public List<Shift> between(Instant from, Instant to) {
        return shifts.between(from, to);
    }

    /** One role's shifts that share a moment with a period, by position and start; absences are not taken off. */
    public List<Shift> ofRole(String role, Instant from, Instant to) {
        return shifts.ofRoleBetween(role, from, to);
    }

    /** One person's shifts that end after a moment, in any role, the first in front. */
    public List<Shift> ofPerson(String personId, Instant from) {
        return shifts.ofPersonFrom(personId, from);
    }

    /** One place's shifts that end after a moment, the first in front. */
    public List<Shift> ofPlace(String role, int position, Instant from) {
        return shifts.ofPlaceFrom(role, position, from);
    }

    /** One shift; empty when it has been cut or taken away meanwhile. */
    public Optional<Shift> find(String id) {
        return shifts.byId(List.of(id)).stream().findFirst();
    }

    /** Who is away in a period, whatever the roster says. */
    public List<Absence> absencesBetween(Instant from, Instant to) {
        return absences.between(from, to);
    }
}
