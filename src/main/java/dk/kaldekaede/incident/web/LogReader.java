package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.log.LogHandOver;
import dk.kaldekaede.incident.log.LogHandOvers;
import dk.kaldekaede.incident.log.LogNote;
import dk.kaldekaede.incident.log.LogNotes;
import dk.kaldekaede.incident.web.LogView.Corrected;
import dk.kaldekaede.incident.web.LogView.File;
import dk.kaldekaede.incident.web.LogView.Note;
import dk.kaldekaede.roster.Roster;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what the page of an incident's log shows to whoever reads it. */
@Component
class LogReader {

    private final LogNotes noted;
    private final LogHandOvers handOvers;
    private final LogRights rights;
    private final FactsReader facts;
    private final Roster roster;
    private final PageTimes times;

    LogReader(
            LogNotes noted,
            LogHandOvers handOvers,
            LogRights rights,
            FactsReader facts,
            Roster roster,
            PageTimes times) {
        this.noted = noted;
        this.handOvers = handOvers;
        this.rights = rights;
        this.facts = facts;
        this.roster = roster;
        this.times = times;
    }

    LogView read(Incident incident) {
        Names names = new Names(roster);
        String id = incident.id();
        return new LogView(
                id,
                facts.view(incident.facts()),
                times.now().truncatedTo(ChronoUnit.MINUTES),
                notes(id, names),
                handOvers.state(id).name(),
                files(id, names),
                rights.mayWrite(id),
                rights.mayHandOver(id),
                UUID.randomUUID().toString());
    }

    /** The notes, the newest first. */
    List<Note> notes(String incidentId, Names names) {
        List<LogNote> all = noted.of(incidentId);
        Map<String, LogNote> byId = new HashMap<>();
        Map<String, LogNote> correctionOf = new HashMap<>();
        for (LogNote note : all) {
            byId.put(note.id(), note);
            correctionOf.put(note.correctsId(), note);
        }
        List<Note> shown = new ArrayList<>();
        for (LogNote note : all) {
            shown.add(note(note, byId.get(note.correctsId()), correctionOf.get(note.id()), names));
        }
        Collections.reverse(shown);
        return shown;
    }

    private Note note(LogNote note, LogNote corrected, LogNote correction, Names names) {
        return new Note(
                note.id(),
                note.text(),
                times.of(note.happenedAt()),
                times.of(note.recordedAt()),
                names.ofUser(note.recordedByUser()),
                ChronoUnit.MINUTES.between(note.happenedAt(), note.recordedAt()) != 0,
                corrected == null ? null : new Corrected(corrected.id(), times.of(corrected.happenedAt())),
                correction == null ? null : times.of(correction.recordedAt()));
    }

    private List<File> files(String incidentId, Names names) {
        List<File> files = new ArrayList<>();
        for (LogHandOver file : handOvers.of(incidentId)) {
            files.add(new File(
                    file.sha256(),
                    times.of(file.madeAt()),
                    names.ofUser(file.madeByUser()),
                    file.caseNumber(),
                    times.of(file.receivedAt()),
                    names.ofUser(file.receivedByUser())));
        }
        Collections.reverse(files);
        return files;
    }
}
