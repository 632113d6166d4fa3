package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.IncidentParts;
import dk.kaldekaede.incident.IncidentRights;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.incident.PartsReader;
import dk.kaldekaede.incident.Viewer;
import dk.kaldekaede.incident.web.BoardPicture.ClosedOne;
import dk.kaldekaede.incident.web.BoardPicture.RunningOne;
import dk.kaldekaede.incident.web.BoardPicture.Shown;
import dk.kaldekaede.incident.web.People.Known;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the whole situation board: as many queries for fifty incidents as for one. */
@Component
class BoardPictureReader {

    private static final int CLOSED_LOOKED_AT = 50;
    private static final int SECONDS_ALLOWED = 5;

    /** One who has a part in every incident, and one who only reads; what the board shows depends on no more. */
    private static final Viewer WITH_PART = new Viewer(null, null, Set.of("tvaergaaende-kriseledelse"));

    private static final Viewer READER = new Viewer(null, null, Set.of("auditor"));

    private final Incidents incidents;
    private final PartsReader parts;
    private final PictureReader pictures;
    private final People people;
    private final PlanReader plans;
    private final ReplacementReader replacements;
    private final ChainReader chains;
    private final PageTimes times;
    private final Clock clock;

    BoardPictureReader(
            Incidents incidents,
            PartsReader parts,
            PictureReader pictures,
            People people,
            PlanReader plans,
            ReplacementReader replacements,
            ChainReader chains,
            PageTimes times,
            Clock clock) {
        this.incidents = incidents;
        this.parts = parts;
        this.pictures = pictures;
        this.people = people;
        this.plans = plans;
        this.replacements = replacements;
        this.chains = chains;
        this.times = times;
        this.clock = clock;
    }

    /** The board at one moment: every query sees the same state, on one connection. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ, timeout = SECONDS_ALLOWED)
    public BoardPicture read() {
        Instant now = clock.instant();
        List<Picture> running = pictures.read(incidents.running());
        List<Incident> closed = incidents.lastClosed(CLOSED_LOOKED_AT);
        Map<String, IncidentParts> partsOfClosed = parts.read(closed);
        Map<String, String> successors = replacements.successors(running);
        Known known = people.of(running, successors.values());
        return new BoardPicture(
                now,
                running.stream()
                        .map(picture -> running(picture, successors, known))
                        .toList(),
                closed.stream()
                        .map(incident -> new ClosedOne(partsOfClosed.get(incident.id()), Shown.of(line(incident))))
                        .toList(),
                known.personOfUser());
    }

    private RunningOne running(Picture picture, Map<String, String> successors, Known known) {
        return new RunningOne(
                picture.parts(),
                picture.alerts().stream()
                        .filter(alert -> successors.containsKey(alert.id()))
                        .toList(),
                picture.leaderships(),
                Shown.of(card(picture, successors, WITH_PART, known)),
                Shown.of(card(picture, successors, READER, known)));
    }

    private IncidentCard card(Picture picture, Map<String, String> successors, Viewer viewer, Known known) {
        IncidentFacts facts = picture.incident().facts();
        IncidentRights rights = new IncidentRights(viewer, picture.parts());
        return new IncidentCard(
                picture.id(),
                facts.what(),
                facts.where(),
                facts.affectedPeople(),
                facts.exercise(),
                times.of(picture.incident().reportedAt()),
                picture.cancelled(),
                RegionReader.leads(picture.regionOnSite()),
                plans.read(picture, rights, known.names()),
                replacements.read(picture, successors, rights, known.names()),
                chains.read(picture, rights, known));
    }

    private ClosedIncident line(Incident incident) {
        IncidentFacts facts = incident.facts();
        return new ClosedIncident(
                incident.id(), facts.what(), facts.where(), facts.exercise(), times.of(incident.closedAt()));
    }
}
