package dk.kaldekaede.incident.web;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * An incident's after-action review as one reader sees it.
 *
 * @param id the incident
 * @param closedAt null while it is open
 * @param parts what each leader and the crisis management write
 * @param course how long the whole course took, step by step
 * @param alarms how long each alarm took
 * @param callOuts what came of calling people in, effort by effort
 * @param mayAdd whether the reader may add lessons
 * @param mayClose whether the reader may close it, once nothing is left open
 * @param readyToClose whether every part is written and every lesson settled
 */
record ReviewView(
        String id,
        FactsView facts,
        ZonedDateTime openedAt,
        ZonedDateTime closedAt,
        List<Part> parts,
        List<Time> course,
        List<Time> alarms,
        List<CalledIn> callOuts,
        List<LessonView> lessons,
        boolean mayAdd,
        boolean mayClose,
        boolean readyToClose) {

    /**
     * What one leader, or the crisis management, writes.
     *
     * @param person her name; null for the crisis management's part
     * @param writtenAt null until it is finished
     * @param mayWrite whether the reader may change it
     */
    record Part(
            String id,
            String subject,
            String role,
            String person,
            String wentWell,
            String wentBadly,
            ZonedDateTime writtenAt,
            String writtenBy,
            int version,
            boolean mayWrite) {}

    /**
     * One response time.
     *
     * @param took in words; null when it never happened
     * @param allowed in words; null when no table says
     */
    record Time(String measure, String role, String plan, String took, String allowed, boolean met) {}

    /**
     * What came of one effort's calling in.
     *
     * @param full in words, from the first call until the needed number was there; null when it never was
     */
    record CalledIn(String plan, int asked, int accepted, int declined, int silent, int arrived, String full) {}

    /**
     * One lesson.
     *
     * @param incidentUrl the page of its review; null where the reader is on it, or may not see it
     * @param learntOn the day of its incident
     * @param state OPEN, DONE or DROPPED
     * @param settledBy who settled it; null while it is open
     * @param maySettle whether the reader may say that it is done or dropped
     */
    record LessonView(
            String id,
            String text,
            String ownerRole,
            LocalDate dueOn,
            String state,
            boolean overdue,
            String settledBy,
            ZonedDateTime settledAt,
            String incidentUrl,
            LocalDate learntOn,
            boolean exercise,
            boolean maySettle) {

        public boolean isOpen() {
            return "OPEN".equals(state);
        }
    }

    /** What somebody wrote while another changed the same part: nothing of it is lost. */
    record Unsaved(String partId, String wentWell, String wentBadly) {}
}
