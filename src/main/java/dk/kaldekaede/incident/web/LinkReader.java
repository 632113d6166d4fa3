package dk.kaldekaede.incident.web;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.AnsweredVia;
import dk.kaldekaede.alerting.Purpose;
import java.util.List;
import org.springframework.stereotype.Component;

/** Words the calls of one activation, or of the decision about an incident. */
@Component
class LinkReader {

    private final PageTimes times;

    LinkReader(PageTimes times) {
        this.times = times;
    }

    /** The links in the order they were called. */
    List<LinkView> of(List<Alert> alerts, Names names) {
        return of(alerts, false, names);
    }

    /**
     * The links in the order they were called.
     *
     * @param led whether somebody leads: whoever is asked to lead is asked to take over from her then
     */
    List<LinkView> of(List<Alert> alerts, boolean led, Names names) {
        return alerts.stream()
                .map(alert -> link(alert, state(alert, alerts), led, names))
                .toList();
    }

    /** Whose role has nobody left was on duty: she said no, was silent, or gave it back. */
    private static String state(Alert alert, List<Alert> all) {
        boolean nobodyLeft = alert.state() == AlertState.NOBODY
                && all.stream()
                        .filter(other -> other.role().equals(alert.role()))
                        .anyMatch(other -> other.state() != AlertState.NOBODY);
        return nobodyLeft ? "NOBODY_LEFT" : alert.state().name();
    }

    private LinkView link(Alert alert, String state, boolean led, Names names) {
        String person = alert.answeredByPerson() == null ? alert.personId() : alert.answeredByPerson();
        boolean spoken = alert.answeredVia() == AnsweredVia.SPOKEN;
        return new LinkView(
                alert.id(),
                alert.role(),
                alert.purpose().name(),
                names.of(person),
                state,
                times.of(alert.startedAt()),
                times.of(alert.answerDueAt()),
                times.of(alert.endedAt()),
                spoken ? names.ofUser(alert.recordedByUser()) : null,
                times.of(alert.lateAnswerAt()),
                led && alert.ringing() && alert.purpose() == Purpose.LEAD);
    }
}
