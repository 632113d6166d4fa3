package dk.kaldekaede.incident.web;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AnsweredVia;
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
        return alerts.stream().map(alert -> link(alert, names)).toList();
    }

    private LinkView link(Alert alert, Names names) {
        String person = alert.answeredByPerson() == null ? alert.personId() : alert.answeredByPerson();
        boolean spoken = alert.answeredVia() == AnsweredVia.SPOKEN;
        return new LinkView(
                alert.id(),
                alert.role(),
                alert.purpose().name(),
                names.of(person),
                alert.state().name(),
                times.of(alert.startedAt()),
                times.of(alert.answerDueAt()),
                times.of(alert.endedAt()),
                spoken ? names.ofUser(alert.recordedByUser()) : null,
                times.of(alert.lateAnswerAt()));
    }
}
