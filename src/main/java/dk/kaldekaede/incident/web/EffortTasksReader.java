package dk.kaldekaede.incident.web;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.ActivationState;
import dk.kaldekaede.effort.EffortNote;
import dk.kaldekaede.effort.EffortNotes;
import dk.kaldekaede.effort.EffortTask;
import dk.kaldekaede.effort.EffortTasks;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.incident.web.EffortTasksView.Note;
import dk.kaldekaede.incident.web.EffortTasksView.Task;
import dk.kaldekaede.roster.Roster;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what the page of an effort's tasks shows. */
@Component
class EffortTasksReader {

    private final EffortTasks tasks;
    private final EffortNotes noted;
    private final IncidentAccess access;
    private final FactsReader facts;
    private final Roster roster;
    private final PageTimes times;

    EffortTasksReader(
            EffortTasks tasks,
            EffortNotes noted,
            IncidentAccess access,
            FactsReader facts,
            Roster roster,
            PageTimes times) {
        this.tasks = tasks;
        this.noted = noted;
        this.access = access;
        this.facts = facts;
        this.roster = roster;
        this.times = times;
    }

    EffortTasksView read(Incident incident, Activation effort) {
        Names names = new Names(roster);
        List<EffortNote> notes = noted.of(effort.id());
        return new EffortTasksView(
                incident.id(),
                effort.id(),
                effort.actionPlan(),
                facts.view(incident.facts()),
                times.now().truncatedTo(ChronoUnit.MINUTES),
                tasks.of(effort.id()).stream()
                        .map(task -> task(task, notes, names))
                        .toList(),
                mayWrite(incident, effort),
                mayBlank(),
                UUID.randomUUID().toString());
    }

    /** Everyone with a part writes, as long as the effort runs. */
    boolean mayWrite(Incident incident, Activation effort) {
        return effort.state() == ActivationState.ACTIVE && access.mayTakePart(incident.id());
    }

    /** The crisis management takes away what should never have been written, also when the effort is over. */
    boolean mayBlank() {
        return access.mayCallOff();
    }

    private Task task(EffortTask task, List<EffortNote> notes, Names names) {
        return new Task(
                task.id(),
                task.title(),
                task.kind().name(),
                task.state().name(),
                task.role(),
                times.of(task.changedAt()),
                names.ofUser(task.changedByUser()),
                task.version(),
                notes.stream()
                        .filter(note -> note.taskId().equals(task.id()))
                        .map(note -> note(note, names))
                        .toList());
    }

    private Note note(EffortNote note, Names names) {
        return new Note(
                note.id(),
                note.text(),
                note.decidedByRole(),
                times.of(note.happenedAt()),
                times.of(note.recordedAt()),
                names.ofUser(note.recordedByUser()),
                ChronoUnit.MINUTES.between(note.happenedAt(), note.recordedAt()) != 0,
                times.of(note.blankedAt()),
                names.ofUser(note.blankedByUser()));
    }
}
