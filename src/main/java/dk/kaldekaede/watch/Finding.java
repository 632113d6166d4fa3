package dk.kaldekaede.watch;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something that is wrong with the chain itself. It names roles and incidents, never a person.
 *
 * @param kind what is wrong
 * @param subject what it is about: an alarm's, incident's or step's id, a channel or a node
 * @param since since when, as far as is known
 * @param incidentId its incident, or null
 * @param role the role called, or null
 * @param exercise whether it is about an exercise
 * @param detail a coded detail that the words take up, or null
 */
public record Finding(
        FindingKind kind,
        String subject,
        Instant since,
        String incidentId,
        String role,
        boolean exercise,
        String detail) {

    /** What is to be read first: real incidents before exercises, and the worst before what can wait. */
    static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::exercise)
            .thenComparing(finding -> finding.kind().weight());

    /** One about a node or a channel. */
    static Finding of(FindingKind kind, String subject, Instant since, String detail) {
        return new Finding(kind, subject, since, null, null, false, detail);
    }

    /** Two findings with the same key are the same one, seen twice. */
    String key() {
        return kind + "/" + subject;
    }

    /** The same, known since an earlier moment. */
    Finding since(Instant earlier) {
        return new Finding(kind, subject, earlier, incidentId, role, exercise, detail);
    }
}
