package dk.kaldekaede.incident.web;

import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.incident.IncidentRights;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the alarms of an incident whose duty has passed on while they ring. */
@Component
class ReplacementReader {

    private final AlertAnswers answers;

    ReplacementReader(AlertAnswers answers) {
        this.answers = answers;
    }

    /** Who would be called instead, by the alarm's id: none for an incident that is closed. */
    Map<String, String> successors(Collection<Picture> pictures) {
        return answers.successorsOf(pictures.stream()
                .filter(picture -> picture.incident().running())
                .flatMap(picture -> picture.alerts().stream())
                // Whoever is called in holds no duty that could pass on.
                .filter(alert -> !alert.purpose().callsIn())
                .toList());
    }

    /** Those alarms of an incident whose successor could be called. */
    List<ReplacementView> read(Picture picture, Map<String, String> successors, IncidentRights rights, Names names) {
        return picture.alerts().stream()
                .filter(alert -> successors.containsKey(alert.id()))
                .map(alert -> new ReplacementView(
                        alert.id(),
                        alert.role(),
                        names.of(alert.personId()),
                        names.of(successors.get(alert.id())),
                        rights.mayReplace(alert, picture.leaderships())))
                .toList();
    }
}
