package dk.kaldekaede.incident.web;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.incident.IncidentRights;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the alarms of an incident whose duty has passed on while they ring. */
@Component
class ReplacementReader {

    private final AlertAnswers answers;

    ReplacementReader(AlertAnswers answers) {
        this.answers = answers;
    }

    /** Those whose successor could be called; none once the incident is closed. */
    List<ReplacementView> read(Picture picture, IncidentRights rights, Names names) {
        return picture.incident().running()
                ? picture.alerts().stream()
                        .filter(Alert::ringing)
                        // Whoever is called in holds no duty that could pass on.
                        .filter(alert -> !alert.purpose().callsIn())
                        .flatMap(alert -> view(alert, picture, rights, names))
                        .toList()
                : List.of();
    }

    private Stream<ReplacementView> view(Alert alert, Picture picture, IncidentRights rights, Names names) {
        return answers.successorOf(alert).stream()
                .map(successor -> new ReplacementView(
                        alert.id(),
                        alert.role(),
                        names.of(alert.personId()),
                        names.of(successor),
                        rights.mayReplace(alert, picture.leaderships())));
    }
}
