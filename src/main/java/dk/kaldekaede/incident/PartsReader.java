package dk.kaldekaede.incident;

import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.CalledRole;
import dk.kaldekaede.notification.Messages;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads who has a part in incidents: three queries, however many incidents. */
@Component
public class PartsReader {

    private final Alerts alerts;
    private final Messages messages;

    PartsReader(Alerts alerts, Messages messages) {
        this.alerts = alerts;
        this.messages = messages;
    }

    /** The parts of each incident, by its id. */
    public Map<String, IncidentParts> read(Collection<Incident> incidents) {
        List<String> ids = incidents.stream().map(Incident::id).toList();
        // Whoever is called in is called herself, not her role.
        Map<String, List<CalledRole>> called = alerts.calledRoles(ids).stream()
                .filter(role -> !role.purpose().callsIn())
                .collect(Collectors.groupingBy(CalledRole::incidentId));
        Map<String, Set<String>> recipients = messages.recipients(ids);
        Map<String, Set<String>> calledIn = alerts.calledIn(ids);
        Map<String, IncidentParts> parts = new HashMap<>();
        for (Incident incident : incidents) {
            List<CalledRole> roles = called.getOrDefault(incident.id(), List.of());
            parts.put(
                    incident.id(),
                    new IncidentParts(
                            incident.reporterUser(),
                            roles.stream().map(CalledRole::role).collect(Collectors.toSet()),
                            roles.stream()
                                    .filter(CalledRole::judges)
                                    .map(CalledRole::role)
                                    .collect(Collectors.toSet()),
                            recipients.getOrDefault(incident.id(), Set.of()),
                            calledIn.getOrDefault(incident.id(), Set.of())));
        }
        return parts;
    }
}
