package dk.kaldekaede.roster.importing;

import dk.kaldekaede.roster.ChangeKind;
import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.RosterChange;
import dk.kaldekaede.roster.RosterChanges;
import dk.kaldekaede.roster.RosterRevision;
import dk.kaldekaede.roster.importing.PersonImages.Image;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files that are looked at first and imported whole or not at all. */
@Service
public class RosterImports {

    /** So long a file waits for whoever looks at it. */
    static final Duration PREVIEW_LASTS = Duration.ofDays(1);

    private static final int LONGEST_NAME = 200;

    private final ImportRows imports;
    private final PersonImages images;
    private final ImportReading reading;
    private final PeopleRegister people;
    private final RosterChanges changes;
    private final RosterRevision revision;
    private final CurrentPerson current;
    private final Clock clock;

    RosterImports(
            ImportRows imports,
            PersonImages images,
            ImportReading reading,
            PeopleRegister people,
            RosterChanges changes,
            RosterRevision revision,
            CurrentPerson current,
            Clock clock) {
        this.imports = imports;
        this.images = images;
        this.reading = reading;
        this.people = people;
        this.changes = changes;
        this.revision = revision;
        this.current = current;
        this.clock = clock;
    }

    /** What came of an attempt to import. */
    public enum Result {
        APPLIED,

        /** The roster is another one than the preview was made from: look again. */
        CHANGED_SINCE,

        /** There are problems, or nothing to change. */
        NOT_APPLICABLE,

        /** It has been imported, or the file is gone. */
        GONE
    }

    /**
     * Keeps a file to be looked at.
     *
     * @param role the role that a calendar is for, or null
     * @param position the position in it, or null
     * @return its id
     */
    @Transactional
    public String keep(ImportKind kind, String fileName, byte[] content, String role, Integer position) {
        RosterImport one = new RosterImport(
                UUID.randomUUID().toString(),
                kind,
                RosterImport.State.PREVIEWED,
                fileName.substring(0, Math.min(fileName.length(), LONGEST_NAME)),
                role,
                position,
                revision.current(),
                current.user(),
                clock.instant(),
                null,
                null,
                null);
        imports.insert(one, content);
        return one.id();
    }

    /** One import; empty when there is none, or its file waited for more than a day. */
    public Optional<RosterImport> find(String id) {
        return imports.find(id)
                .filter(one -> one.state() != RosterImport.State.PREVIEWED
                        || one.madeAt().plus(PREVIEW_LASTS).isAfter(clock.instant()));
    }

    /**
     * What somebody sees who looks at a file.
     *
     * @param preview what it would change
     * @param revision the roster's revision that this holds for
     */
    public record Look(Preview preview, long revision) {}

    /** What it would change now; empty when it has been imported or is gone. Looking leaves no trace. */
    public Optional<Look> look(String id) {
        // Read first: a roster that changes meanwhile is one that she has not seen.
        long seen = revision.current();
        return find(id).flatMap(one -> imports.content(id)
                .map(content -> new Look(reading.read(one, content).preview(), seen)));
    }

    /**
     * Imports it, if the roster is still the one that she saw and nothing is wrong with the file.
     *
     * @param seen the revision of her look
     */
    @Transactional
    public Result apply(String id, long seen) {
        RosterImport one = find(id).orElse(null);
        byte[] content = one == null ? null : imports.content(id).orElse(null);
        if (content == null) {
            return Result.GONE;
        }
        // Read before anybody has to wait; when the revision is still the one seen, it was so all the while.
        Prepared prepared = reading.read(one, content);
        revision.hold();
        if (imports.content(id).isEmpty()) {
            return Result.GONE;
        }
        if (seen != revision.current()) {
            return Result.CHANGED_SINCE;
        }
        if (!prepared.preview().applicable()) {
            return Result.NOT_APPLICABLE;
        }
        images.insert(id, savedPeople(prepared.people()));
        images.forgetAllBut(id);
        imports.applied(id, clock.instant(), painted(prepared));
        return Result.APPLIED;
    }

    private List<Image> savedPeople(List<PersonDetails> changed) {
        Map<String, PersonDetails> before =
                people.all().stream().collect(Collectors.toMap(PersonDetails::id, Function.identity()));
        changed.forEach(people::save);
        return changed.stream()
                .map(person -> new Image(before.get(person.id()), person))
                .toList();
    }

    private String painted(Prepared prepared) {
        RosterChange change = changes.paint(ChangeKind.IMPORT, prepared.strokes());
        return change.isEmpty() ? null : change.id();
    }
}
