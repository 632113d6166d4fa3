package dk.kaldekaede.roster.importing;

import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.PersonRemoval;
import dk.kaldekaede.roster.Refusal;
import dk.kaldekaede.roster.RefusalCode;
import dk.kaldekaede.roster.RosterChanges;
import dk.kaldekaede.roster.RosterRevision;
import dk.kaldekaede.roster.importing.PersonImages.Image;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts back what the newest import changed, if nobody has changed it since. */
@Service
public class ImportUndo {

    /** So long it is kept what people were before. */
    static final Duration LASTS = Duration.ofDays(30);

    private final ImportRows imports;
    private final PersonImages images;
    private final PeopleRegister people;
    private final PersonRemoval removal;
    private final RosterChanges changes;
    private final RosterRevision revision;
    private final Clock clock;

    ImportUndo(
            ImportRows imports,
            PersonImages images,
            PeopleRegister people,
            PersonRemoval removal,
            RosterChanges changes,
            RosterRevision revision,
            Clock clock) {
        this.imports = imports;
        this.images = images;
        this.people = people;
        this.removal = removal;
        this.changes = changes;
        this.revision = revision;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param result whether it is undone
     * @param changed the names of those who were changed since or have left, when that is why it is not
     */
    public record Outcome(Result result, List<String> changed) {}

    /** Whether it is undone, or why it is not. */
    public enum Result {
        UNDONE,
        NOTHING_TO_UNDO,
        PEOPLE_CHANGED_SINCE,

        /** Something else speaks of somebody who was new. */
        PEOPLE_IN_USE,

        /** Somebody whose shifts would be put back has left. */
        PEOPLE_LEFT,
        SHIFTS_CHANGED_SINCE
    }

    /** The newest import that was carried out, undone or not. */
    public Optional<RosterImport> latest() {
        return imports.latestApplied();
    }

    /** Whether it is not undone yet and not too long ago. */
    public boolean canBeUndone(RosterImport one) {
        return one.state() == RosterImport.State.APPLIED
                && one.appliedAt().plus(LASTS).isAfter(clock.instant());
    }

    /** Undoes it whole or not at all. */
    @Transactional
    public Outcome undoLatest() {
        revision.hold();
        RosterImport latest = latest().filter(this::canBeUndone).orElse(null);
        if (latest == null) {
            return new Outcome(Result.NOTHING_TO_UNDO, List.of());
        }
        List<Image> all = images.of(latest.id());
        List<String> changed = all.stream()
                .filter(Predicate.not(this::isUntouched))
                .map(image -> image.after().displayName())
                .toList();
        if (!changed.isEmpty()) {
            return new Outcome(Result.PEOPLE_CHANGED_SINCE, changed);
        }
        Refusal refusal = latest.changeId() == null
                ? null
                : changes.undo(latest.changeId()).refusal();
        if (refusal != null) {
            return refused(refusal);
        }
        all.forEach(this::putBack);
        imports.undone(latest.id(), clock.instant());
        return new Outcome(Result.UNDONE, List.of());
    }

    private Outcome refused(Refusal refusal) {
        return refusal.code() == RefusalCode.PERSON_LEFT
                ? new Outcome(
                        Result.PEOPLE_LEFT,
                        people.find(refusal.personId()).map(PersonDetails::displayName).stream()
                                .toList())
                : new Outcome(Result.SHIFTS_CHANGED_SINCE, List.of());
    }

    private boolean isUntouched(Image image) {
        PersonDetails now = people.find(image.after().id()).orElse(null);
        return image.after().equals(now) && (image.before() != null || !removal.isMentioned(now.id()));
    }

    private void putBack(Image image) {
        if (image.before() == null) {
            removal.remove(image.after().id());
        } else {
            people.save(image.before());
        }
    }
}
