package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.IncidentParts;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The situation board as everybody together may see it, at one moment. What one viewer sees is picked from it.
 *
 * @param readAt when it was read
 * @param running the incidents under way, newest first
 * @param closed the last ones closed, newest first
 * @param personOfUser the person behind each account
 */
record BoardPicture(
        Instant readAt, List<RunningOne> running, List<ClosedOne> closed, Map<String, String> personOfUser) {

    /**
     * An incident under way.
     *
     * @param forPart as those with a part in it see it
     * @param forReader as those see it who only read: without telephone numbers
     */
    record RunningOne(IncidentParts parts, Shown<IncidentCard> forPart, Shown<IncidentCard> forReader) {}

    /** A closed incident. */
    record ClosedOne(IncidentParts parts, Shown<ClosedIncident> line) {}

    /** Something shown, and a mark that changes whenever it does. */
    record Shown<T>(T content, String version) {

        static <T> Shown<T> of(T content) {
            return new Shown<>(content, Version.of(content));
        }
    }
}
