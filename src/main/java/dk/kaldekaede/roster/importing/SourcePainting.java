package dk.kaldekaede.roster.importing;

import dk.kaldekaede.roster.ChangeKind;
import dk.kaldekaede.roster.Duties;
import dk.kaldekaede.roster.RosterChanges;
import dk.kaldekaede.roster.RosterRevision;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Paints a place as its calendar says, whole or not at all. */
@Service
class SourcePainting {

    private final KnownNow known;
    private final Duties duties;
    private final RosterChanges changes;
    private final RosterRevision revision;
    private final Clock clock;
    private final ZoneId zone;

    SourcePainting(
            KnownNow known,
            Duties duties,
            RosterChanges changes,
            RosterRevision revision,
            Clock clock,
            @Value("${kaldekaede.zone}") ZoneId zone) {
        this.known = known;
        this.duties = duties;
        this.changes = changes;
        this.revision = revision;
        this.clock = clock;
        this.zone = zone;
    }

    /** @return what is wrong with the calendar; nothing has been changed then */
    @Transactional
    public Optional<SourceProblem> paint(CalendarSource source, byte[] content) {
        Instant now = clock.instant();
        CalendarFile.Place place = new CalendarFile.Place(source.role(), source.position());
        Plan plan = CalendarFile.read(content, place, known.read(), zone, now);
        if (!plan.problems().isEmpty()) {
            return Optional.of(SourceProblem.of(plan.problems().get(0)));
        }
        // Only now: whatever the calendar holds, reading it keeps nobody else waiting.
        revision.hold();
        changes.paint(
                ChangeKind.IMPORT,
                new SourceComparison(source.role(), source.position(), now)
                        .strokes(duties.ofPlace(source.role(), source.position(), now), plan.shifts()));
        return Optional.empty();
    }
}
