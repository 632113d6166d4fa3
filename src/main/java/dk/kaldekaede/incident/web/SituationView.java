package dk.kaldekaede.incident.web;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * The picture of one incident as the crisis management needs it at a glance, in words, for the screen and for paper.
 *
 * @param affected about how many people, in words
 * @param now the server's time
 * @param version changes whenever anything shown changes
 * @param closedAt null while it runs
 * @param paths the action plans activated or being activated; those that are stood down last
 * @param idle the action plans that are not activated, and what was decided of each
 * @param open what waits for a decision or is not done
 * @param region AMK's answer
 * @param regionOnSite who of the region came when, and left when
 * @param known the other facts, by their names
 * @param unknown the names of the facts that nobody has told
 * @param notes of the log, the newest first
 */
record SituationView(
        String id,
        String what,
        String where,
        String affected,
        boolean exercise,
        ZonedDateTime now,
        String version,
        ZonedDateTime reportedAt,
        ZonedDateTime closedAt,
        List<Path> paths,
        List<String> idle,
        List<String> open,
        String region,
        List<String> regionOnSite,
        Map<String, String> known,
        List<String> unknown,
        List<LogView.Note> notes) {

    /**
     * One action plan under way.
     *
     * @param leader who leads and since when; or since when nobody does
     * @param epc who leads the EPC, when that is another; else null
     * @param handOver who is asked to take the leadership over; null while nobody is
     * @param place null until it is decided
     * @param callsFrom from when people are called, while that is to come; else null
     * @param tasks those that are not settled
     */
    record Path(
            String plan,
            String state,
            boolean over,
            boolean led,
            String leader,
            String epc,
            String handOver,
            String place,
            String callsFrom,
            List<Need> needs,
            List<String> tasks) {}

    /**
     * How one need stands.
     *
     * @param remark what waits for the leader, or that nobody is left to call; null when nothing
     * @param rivals whom other incidents have of those who could come
     */
    record Need(
            String kind,
            int wanted,
            int there,
            int coming,
            int ringing,
            int missing,
            String remark,
            List<String> rivals) {}

    /** The same, marked with the version of everything it shows; the time is no part of that. */
    SituationView withItsVersion() {
        return at(now, Version.of(at(null, null)));
    }

    private SituationView at(ZonedDateTime time, String mark) {
        return new SituationView(
                id,
                what,
                where,
                affected,
                exercise,
                time,
                mark,
                reportedAt,
                closedAt,
                paths,
                idle,
                open,
                region,
                regionOnSite,
                known,
                unknown,
                notes);
    }
}
