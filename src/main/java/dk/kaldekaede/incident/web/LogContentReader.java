package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.FactsHistory;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.incident.PlanDecision;
import dk.kaldekaede.incident.PlanDecisions;
import dk.kaldekaede.incident.log.LogNotes;
import dk.kaldekaede.incident.web.LogContent.Decision;
import dk.kaldekaede.incident.web.LogContent.Facts;
import dk.kaldekaede.incident.web.LogContent.Line;
import dk.kaldekaede.incident.web.LogContent.Note;
import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.roster.Roster;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts together what is handed over of an incident. Telephone numbers are in it only for those who may see them. */
@Component
class LogContentReader {

    private final FactsHistory history;
    private final FactWords factWords;
    private final PlanDecisions decisions;
    private final LogPathReader paths;
    private final LogNotes notes;
    private final TimelineReader timeline;
    private final IncidentAccess access;
    private final CurrentPerson current;
    private final Roster roster;
    private final Words words;
    private final Clock clock;

    LogContentReader(
            FactsHistory history,
            FactWords factWords,
            PlanDecisions decisions,
            LogPathReader paths,
            LogNotes notes,
            TimelineReader timeline,
            IncidentAccess access,
            CurrentPerson current,
            Roster roster,
            Words words,
            Clock clock) {
        this.history = history;
        this.factWords = factWords;
        this.decisions = decisions;
        this.paths = paths;
        this.notes = notes;
        this.timeline = timeline;
        this.access = access;
        this.current = current;
        this.roster = roster;
        this.words = words;
        this.clock = clock;
    }

    LogContent read(Incident incident) {
        Names names = new Names(roster);
        String id = incident.id();
        return new LogContent(
                new LogContent.Head(
                        id,
                        incident.facts().what(),
                        incident.facts().where(),
                        incident.facts().exercise(),
                        incident.reportedAt(),
                        incident.closedAt()),
                clock.instant(),
                names.ofUser(current.user()),
                facts(incident, names),
                decisions.of(id).stream().map(made -> decision(made, names)).toList(),
                paths.read(id, names),
                notes(id, names),
                lines(id, names));
    }

    private List<Facts> facts(Incident incident, Names names) {
        boolean withNumbers = access.mayTakePart(incident.id());
        List<Facts> all = new ArrayList<>();
        Map<String, Object> before = Map.of();
        for (FactsHistory.Version version : history.of(incident.id())) {
            Map<String, Object> known = factWords.seen(version.facts(), withNumbers);
            all.add(new Facts(
                    version.version(),
                    version.at(),
                    names.ofUser(version.byUser()),
                    known,
                    factWords.changed(before, known)));
            before = known;
        }
        if (all.isEmpty()) {
            Map<String, Object> known = factWords.byName(incident.facts(), withNumbers);
            all.add(new Facts(
                    incident.factsVersion(), incident.reportedAt(), null, known, factWords.changed(Map.of(), known)));
        }
        return all;
    }

    private Decision decision(PlanDecision made, Names names) {
        String person = made.personId() == null ? names.ofUser(made.userId()) : names.of(made.personId());
        return new Decision(
                made.decidedAt(),
                words.of("plan", made.actionPlan()),
                words.of("response", made.response().name()),
                words.say("basis." + made.basis(), words.of("role", made.role())),
                person,
                made.reason());
    }

    private List<Note> notes(String id, Names names) {
        return notes.of(id).stream()
                .map(note -> new Note(
                        note.id(),
                        note.text(),
                        null,
                        note.correctsId(),
                        note.happenedAt(),
                        note.recordedAt(),
                        names.ofUser(note.recordedByUser())))
                .toList();
    }

    private List<Line> lines(String id, Names names) {
        return timeline.read(id, names).stream()
                .map(row ->
                        new Line(row.at().toInstant(), sentence(row) + (row.by() == null ? "" : " (" + row.by() + ")")))
                .toList();
    }

    private String sentence(TimelineRow row) {
        return words.say("trail." + row.type(), row.role(), row.person(), row.detail());
    }
}
