package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.incident.IncidentRights;
import dk.kaldekaede.incident.process.IncidentProcesses;
import dk.kaldekaede.incident.process.ProcessState;
import dk.kaldekaede.incident.web.People.Known;
import dk.kaldekaede.notification.Messages;
import dk.kaldekaede.roster.Roster;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what one incident's page shows to whoever reads it. */
@Component
class IncidentReader {

    private final FactsReader facts;
    private final PictureReader pictures;
    private final People people;
    private final PlanReader plans;
    private final ChainReader chains;
    private final CrewReader crews;
    private final RivalReader rivals;
    private final RegionReader regions;
    private final ReplacementReader replacements;
    private final ContactReader contacts;
    private final TaskReader tasks;
    private final TimelineReader timeline;
    private final IncidentProcesses processes;
    private final Messages messages;
    private final IncidentAccess access;
    private final Roster roster;
    private final PageTimes times;

    IncidentReader(
            FactsReader facts,
            PictureReader pictures,
            People people,
            PlanReader plans,
            ChainReader chains,
            CrewReader crews,
            RivalReader rivals,
            RegionReader regions,
            ReplacementReader replacements,
            ContactReader contacts,
            TaskReader tasks,
            TimelineReader timeline,
            IncidentProcesses processes,
            Messages messages,
            IncidentAccess access,
            Roster roster,
            PageTimes times) {
        this.facts = facts;
        this.pictures = pictures;
        this.people = people;
        this.plans = plans;
        this.chains = chains;
        this.crews = crews;
        this.rivals = rivals;
        this.regions = regions;
        this.replacements = replacements;
        this.contacts = contacts;
        this.tasks = tasks;
        this.timeline = timeline;
        this.processes = processes;
        this.messages = messages;
        this.access = access;
        this.roster = roster;
        this.times = times;
    }

    IncidentView read(Incident incident) {
        Names names = new Names(roster);
        String id = incident.id();
        Picture picture = pictures.read(incident);
        IncidentRights rights = new IncidentRights(access.viewer(), picture.parts());
        Map<String, String> successors = replacements.successors(List.of(picture));
        Known known = people.of(List.of(picture), successors.values());
        boolean hasPart = rights.hasPart();
        return new IncidentView(
                        id,
                        times.now(),
                        null,
                        facts.view(incident.facts()),
                        times.of(incident.reportedAt()),
                        times.of(incident.closedAt()),
                        picture.cancelled(),
                        incident.outreach() == null ? null : incident.outreach().name(),
                        plans.read(picture, rights, known.names()),
                        chains.read(picture, rights, known),
                        crews.read(picture, rights, known),
                        rivals.read(picture, rights),
                        regions.read(incident, picture.regionOnSite(), incident.running() && hasPart),
                        replacements.read(picture, successors, rights, names),
                        hasPart ? contacts.read(incident, names) : List.of(),
                        Stream.concat(tasks.ownAlarms(id).stream(), tasks.read(id).stream())
                                .toList(),
                        processes.shown(id).stream()
                                .map(process -> diagram(id, process))
                                .toList(),
                        timeline.read(id, names),
                        messages(id, names),
                        incident.running() && hasPart,
                        incident.running() && access.mayCallOff(),
                        hasPart)
                .withItsVersion();
    }

    private static DiagramView diagram(String incidentId, ProcessState process) {
        return new DiagramView(
                process.id(),
                process.name(),
                "/incidents/%s/diagrams/%s.bpmn".formatted(incidentId, process.id()),
                process.active(),
                process.passed(),
                process.steps());
    }

    private List<MessageRow> messages(String incidentId, Names names) {
        return messages.ofIncident(incidentId).stream()
                .map(message -> new MessageRow(
                        times.of(message.createdAt()),
                        message.kind().name(),
                        message.channel().name(),
                        message.role(),
                        names.of(message.personId()),
                        message.state().name()))
                .toList();
    }
}
