package dk.kaldekaede.incident.web;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * An incident's log as one reader sees it.
 *
 * @param id the incident
 * @param now the time here, which the form begins with
 * @param notes the newest first
 * @param state whether it stands in the case system, as in {@code log.state.*}
 * @param files that were made of it, the newest first
 * @param mayWrite whether the reader may write in it
 * @param mayHandOver whether the reader may take it out and enter the receipt
 * @param key of the form on this page, so that the same form sent twice is one note
 */
record LogView(
        String id,
        FactsView facts,
        ZonedDateTime now,
        List<Note> notes,
        String state,
        List<File> files,
        boolean mayWrite,
        boolean mayHandOver,
        String key) {

    /**
     * One note.
     *
     * @param late whether it was written another minute than it happened
     * @param corrects the note it corrects; null for all others
     * @param correctedAt when it was itself corrected; null while it was not
     */
    record Note(
            String id,
            String text,
            ZonedDateTime happenedAt,
            ZonedDateTime recordedAt,
            String recordedBy,
            boolean late,
            Corrected corrects,
            ZonedDateTime correctedAt) {}

    /** The note that another one corrects. */
    record Corrected(String id, ZonedDateTime happenedAt) {}

    /**
     * A file that was made of the log.
     *
     * @param caseNumber null while it has no receipt
     */
    record File(
            String sha256,
            ZonedDateTime madeAt,
            String madeBy,
            String caseNumber,
            ZonedDateTime receivedAt,
            String receivedBy) {}
}
