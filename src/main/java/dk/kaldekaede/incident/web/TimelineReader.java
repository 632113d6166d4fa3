package dk.kaldekaede.incident.web;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailEntry;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.incident.process.IncidentProcesses;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what happened in an incident, as sentences. */
@Component
class TimelineReader {

    /** The way of each message stands in the page's list of messages; only what went wrong is told here too. */
    private static final Set<TrailType> IN_THE_LIST_OF_MESSAGES =
            Set.of(TrailType.MESSAGE_SENT, TrailType.MESSAGE_DELIVERED, TrailType.MESSAGE_HELD);

    private final Trail trail;
    private final Activations activations;
    private final IncidentProcesses processes;
    private final TrailWords words;
    private final PageTimes times;

    TimelineReader(
            Trail trail, Activations activations, IncidentProcesses processes, TrailWords words, PageTimes times) {
        this.trail = trail;
        this.activations = activations;
        this.processes = processes;
        this.words = words;
        this.times = times;
    }

    /** The lines, oldest first. */
    List<TimelineRow> read(String incidentId, Names names) {
        Map<String, String> planOf = activations.ofIncident(incidentId).stream()
                .collect(Collectors.toMap(Activation::id, Activation::actionPlan));
        Map<String, String> taskNames = processes.taskNames(incidentId);
        return trail.of(incidentId).stream()
                .filter(entry -> !IN_THE_LIST_OF_MESSAGES.contains(entry.type()))
                .map(entry -> row(entry, words.detail(entry, planOf, taskNames), names))
                .toList();
    }

    private TimelineRow row(TrailEntry entry, String detail, Names names) {
        String person = Objects.requireNonNullElse(names.of(entry.personId()), "");
        String by = names.ofUser(entry.actorUser());
        String subject = words.subject(entry, by);
        boolean saidAlready = by == null || by.equals(person) || by.equals(subject);
        return new TimelineRow(
                times.of(entry.happenedAt()), entry.type().name(), subject, person, detail, saidAlready ? null : by);
    }
}
