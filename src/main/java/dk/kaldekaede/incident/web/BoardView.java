package dk.kaldekaede.incident.web;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * The situation board.
 *
 * @param now the server's time, for countdowns in the browser
 * @param version changes whenever anything shown changes; the browser says which one it has
 * @param running incidents under way, newest first
 * @param closed the last ones closed, newest first
 * @param notUpdatedSince when it was read, if that is longer ago than it should be; null while all is well
 */
record BoardView(
        ZonedDateTime now,
        String version,
        List<IncidentCard> running,
        List<ClosedIncident> closed,
        ZonedDateTime notUpdatedSince) {

    /** The kinds of people of which more than one incident shown here misses somebody. */
    public List<RivalryView> rivalries() {
        return RivalryView.among(running);
    }

    /** What a screen reader is told when it changes: each chain's leader, or that there is none. */
    public List<ChainView> chains() {
        return running.stream().flatMap(card -> card.chains().stream()).toList();
    }
}
