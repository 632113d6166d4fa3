package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.roster.Roster;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the situation board together: the incidents that the reader may see. */
@Component
class BoardReader {

    private static final int CLOSED_LOOKED_AT = 50;
    private static final int CLOSED_SHOWN = 5;

    private final Incidents incidents;
    private final IncidentAccess access;
    private final PlanReader plans;
    private final ChainReader chains;
    private final Roster roster;
    private final PageTimes times;

    BoardReader(
            Incidents incidents,
            IncidentAccess access,
            PlanReader plans,
            ChainReader chains,
            Roster roster,
            PageTimes times) {
        this.incidents = incidents;
        this.access = access;
        this.plans = plans;
        this.chains = chains;
        this.roster = roster;
        this.times = times;
    }

    BoardView read() {
        Names names = new Names(roster);
        List<IncidentCard> running = readable(incidents.running())
                .map(incident -> card(incident, names))
                .toList();
        List<ClosedIncident> closed = readable(incidents.lastClosed(CLOSED_LOOKED_AT))
                .limit(CLOSED_SHOWN)
                .map(this::line)
                .toList();
        return new BoardView(times.now(), Version.of(running, closed), running, closed);
    }

    private Stream<Incident> readable(List<Incident> all) {
        return all.stream().filter(incident -> access.mayRead(incident.id()));
    }

    private IncidentCard card(Incident incident, Names names) {
        IncidentFacts facts = incident.facts();
        return new IncidentCard(
                incident.id(),
                facts.what(),
                facts.where(),
                facts.affectedPeople(),
                facts.exercise(),
                times.of(incident.reportedAt()),
                plans.read(incident, names),
                chains.read(incident, names));
    }

    private ClosedIncident line(Incident incident) {
        IncidentFacts facts = incident.facts();
        return new ClosedIncident(
                incident.id(), facts.what(), facts.where(), facts.exercise(), times.of(incident.closedAt()));
    }
}
