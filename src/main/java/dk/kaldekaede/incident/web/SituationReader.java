package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.IncidentRights;
import dk.kaldekaede.incident.web.People.Known;
import dk.kaldekaede.roster.Roster;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the situation picture of one incident together. It has no telephone numbers: it hangs on a wall. */
@Component
class SituationReader {

    private final PictureReader pictures;
    private final People people;
    private final PlanReader plans;
    private final ChainReader chains;
    private final RivalReader rivals;
    private final TaskReader tasks;
    private final LogReader log;
    private final SituationPaths paths;
    private final SituationOpen open;
    private final SituationRegion region;
    private final FactWords factWords;
    private final IncidentAccess access;
    private final Roster roster;
    private final Words words;
    private final PageTimes times;

    SituationReader(
            PictureReader pictures,
            People people,
            PlanReader plans,
            ChainReader chains,
            RivalReader rivals,
            TaskReader tasks,
            LogReader log,
            SituationPaths paths,
            SituationOpen open,
            SituationRegion region,
            FactWords factWords,
            IncidentAccess access,
            Roster roster,
            Words words,
            PageTimes times) {
        this.pictures = pictures;
        this.people = people;
        this.plans = plans;
        this.chains = chains;
        this.rivals = rivals;
        this.tasks = tasks;
        this.log = log;
        this.paths = paths;
        this.open = open;
        this.region = region;
        this.factWords = factWords;
        this.access = access;
        this.roster = roster;
        this.words = words;
        this.times = times;
    }

    SituationView read(Incident incident) {
        Picture picture = pictures.read(incident);
        IncidentRights rights = new IncidentRights(access.viewer(), picture.parts());
        Known known = people.of(List.of(picture), List.of());
        List<ChainView> ways = chains.read(picture, rights, known);
        List<PlanView> decided = plans.read(picture, rights, known.names());
        IncidentFacts facts = incident.facts();
        Map<String, Object> byName = factWords.byName(facts, false);
        return new SituationView(
                        incident.id(),
                        facts.what(),
                        facts.where(),
                        affected(facts),
                        facts.exercise(),
                        times.now(),
                        null,
                        times.of(incident.reportedAt()),
                        times.of(incident.closedAt()),
                        paths.read(ways, rivals.read(picture, rights)),
                        open.idle(decided, ways),
                        open.open(picture.cancelled(), decided, ways, tasks.read(incident.id())),
                        words.of("facts.region", facts.regionAnswer().name()),
                        region.lines(picture.regionOnSite()),
                        factWords.known(byName),
                        factWords.unknown(byName),
                        log.notes(incident.id(), new Names(roster)))
                .withItsVersion();
    }

    private String affected(IncidentFacts facts) {
        return facts.affectedPeople() == null
                ? words.say("facts.affected.unknown")
                : words.say("facts.affected.about", facts.affectedPeople());
    }
}
