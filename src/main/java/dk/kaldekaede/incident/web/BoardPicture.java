package dk.kaldekaede.incident.web;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.effort.LeadershipPeriod;
import dk.kaldekaede.incident.IncidentParts;
import dk.kaldekaede.incident.IncidentRights;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
     * @param passedOn the alarms whose successor could be called; who may, depends on the viewer
     * @param leaderships the periods that last now
     * @param forPart as those with a part in it see it
     * @param forReader as those see it who only read: without telephone numbers
     */
    record RunningOne(
            IncidentParts parts,
            List<Alert> passedOn,
            List<LeadershipPeriod> leaderships,
            Shown<IncidentCard> forPart,
            Shown<IncidentCard> forReader) {

        /** As somebody sees it who may see it. */
        Shown<IncidentCard> shownTo(IncidentRights rights) {
            Shown<IncidentCard> shown = rights.hasPart() ? forPart : forReader;
            if (passedOn.isEmpty()) {
                return shown;
            }
            return Shown.of(shown.content()
                    .offering(passedOn.stream()
                            .filter(alert -> rights.mayReplace(alert, leaderships))
                            .map(Alert::id)
                            .collect(Collectors.toSet())));
        }
    }

    /** A closed incident. */
    record ClosedOne(IncidentParts parts, Shown<ClosedIncident> line) {}

    /** Something shown, and a mark that changes whenever it does. */
    record Shown<T>(T content, String version) {

        static <T> Shown<T> of(T content) {
            return new Shown<>(content, Version.of(content));
        }
    }
}
