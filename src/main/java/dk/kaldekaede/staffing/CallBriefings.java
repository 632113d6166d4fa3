package dk.kaldekaede.staffing;

import dk.kaldekaede.alerting.Briefing;
import dk.kaldekaede.alerting.IncidentBriefing;
import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.Roster;
import dk.kaldekaede.staffing.EffortSurroundings.Leader;
import dk.kaldekaede.staffing.EffortSurroundings.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what somebody who comes has to know, as it is now. */
@Component
public class CallBriefings {

    /** What each kind of people is called in for (SF-2.1 to SF-2.5, SF-6.2, SF-6.5, KS-2.1, KS-3.1). */
    private static final Map<String, List<String>> TASKS = Map.of(
            "social-vejledning", List.of("meet", "advise", "homeless", "contacts"),
            "ydelsescentret", List.of("economy"),
            "boern-og-unge-sagsbehandlere", List.of("families"),
            "tolke", List.of("interpret"),
            "ppr-psykologer", List.of("care", "reactions", "leaflet"));

    private static final List<String> BRING = List.of("identity", "phone", "medicine");

    private final IncidentBriefing incidents;
    private final EffortSurroundings surroundings;
    private final Roster roster;

    CallBriefings(IncidentBriefing incidents, EffortSurroundings surroundings, Roster roster) {
        this.incidents = incidents;
        this.surroundings = surroundings;
        this.roster = roster;
    }

    /** The briefing of one person called in. */
    public CallBriefing of(Call call) {
        Briefing incident = incidents.of(call.incidentId());
        Surroundings effort = surroundings.of(call.incidentId(), call.activationId());
        Optional<String> leader = effort.leader().map(Leader::personId);
        return new CallBriefing(
                incident.what(),
                incident.where(),
                incident.affectedPeople(),
                incident.exercise(),
                effort.actionPlan(),
                call.kind(),
                call.language(),
                effort.place(),
                effort.meetingPoint(),
                effort.leader().map(Leader::role).orElse(null),
                leader.flatMap(roster::person).map(Person::displayName).orElse(null),
                leader.flatMap(this::phone).orElse(null),
                effort.region(),
                TASKS.getOrDefault(call.kind(), List.of()),
                BRING,
                effort.actionCards(),
                call.arrivesAt());
    }

    /** The number on which somebody can be rung. */
    Optional<String> phone(String personId) {
        return roster.contactWays(personId).stream()
                .filter(way -> way.kind() != ContactKind.MAIL)
                .map(ContactWay::address)
                .findFirst();
    }
}
