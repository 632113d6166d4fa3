package dk.kaldekaede.incident.web;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.effort.EffortNote;
import dk.kaldekaede.effort.EffortNotes;
import dk.kaldekaede.effort.EffortTask;
import dk.kaldekaede.effort.EffortTasks;
import dk.kaldekaede.effort.LeadershipPeriod;
import dk.kaldekaede.effort.Leaderships;
import dk.kaldekaede.effort.Place;
import dk.kaldekaede.effort.Places;
import dk.kaldekaede.incident.web.LogContent.Leader;
import dk.kaldekaede.incident.web.LogContent.Note;
import dk.kaldekaede.incident.web.LogContent.Path;
import dk.kaldekaede.incident.web.LogContent.Task;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads each action plan's way through an incident, for the log that is handed over: leaders, place and tasks. */
@Component
class LogPathReader {

    private final Activations activations;
    private final Places places;
    private final Leaderships leaderships;
    private final EffortTasks tasks;
    private final EffortNotes notes;
    private final Words words;

    LogPathReader(
            Activations activations,
            Places places,
            Leaderships leaderships,
            EffortTasks tasks,
            EffortNotes notes,
            Words words) {
        this.activations = activations;
        this.places = places;
        this.leaderships = leaderships;
        this.tasks = tasks;
        this.notes = notes;
        this.words = words;
    }

    /** The paths, oldest first. */
    List<Path> read(String incidentId, Names names) {
        List<LeadershipPeriod> led = leaderships.ofIncident(incidentId);
        List<Place> chosen = places.ofIncidents(List.of(incidentId));
        return activations.ofIncident(incidentId).stream()
                .map(path -> path(path, led, chosen, names))
                .toList();
    }

    private Path path(Activation path, List<LeadershipPeriod> led, List<Place> chosen, Names names) {
        return new Path(
                words.of("plan", path.actionPlan()),
                words.of("activation.state", path.state().name()),
                path.startedAt(),
                path.activatedAt(),
                path.endedAt(),
                chosen.stream()
                        .filter(place -> place.activationId().equals(path.id()))
                        .map(place -> words.of("place", place.place()))
                        .findFirst()
                        .orElse(null),
                led.stream()
                        .filter(period -> period.activationId().equals(path.id()))
                        .map(period -> leader(period, names))
                        .toList(),
                tasks(path.id(), names));
    }

    private Leader leader(LeadershipPeriod period, Names names) {
        return new Leader(
                words.of("trail.subject", period.subject()),
                period.hasLeader() ? words.of("role", period.role()) : null,
                names.of(period.personId()),
                period.startedAt(),
                period.endedAt());
    }

    private List<Task> tasks(String activationId, Names names) {
        List<EffortNote> noted = notes.of(activationId);
        return tasks.of(activationId).stream()
                .map(task -> task(task, noted, names))
                .toList();
    }

    private Task task(EffortTask task, List<EffortNote> noted, Names names) {
        return new Task(
                task.title(),
                words.of("effortTask.state", task.state().name()),
                task.role() == null ? null : words.of("role", task.role()),
                task.changedAt(),
                noted.stream()
                        .filter(note -> note.taskId().equals(task.id()))
                        .map(note -> note(note, names))
                        .toList());
    }

    private Note note(EffortNote note, Names names) {
        return new Note(
                note.id(),
                note.text(),
                note.decidedByRole() == null ? null : words.of("role", note.decidedByRole()),
                null,
                note.happenedAt(),
                note.recordedAt(),
                names.ofUser(note.recordedByUser()));
    }
}
