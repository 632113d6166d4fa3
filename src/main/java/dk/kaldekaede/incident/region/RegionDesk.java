package dk.kaldekaede.incident.region;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.effort.RegionKind;
import dk.kaldekaede.effort.RegionOnSite;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentClosed;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.incident.RegionAnswer;
import dk.kaldekaede.incident.RegionAnswered;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what people tell of the region, at any time: AMK's judgement, where, who was asked for, who has come and gone
 * (KS-1.5, KS-1.6, SF-1.4). Telling it again changes nothing.
 */
@Component
public class RegionDesk {

    private final Incidents incidents;
    private final IncidentRun run;
    private final RegionRequests requests;
    private final RegionOnSite onSite;
    private final RegionTurn turn;
    private final RegionAssistance assistance;
    private final HelpFromAmk help;
    private final Trail trail;

    /** Whether this thread notes what is said in a task of the course itself, which then is no news to it. */
    private final ThreadLocal<Boolean> inItsTask = ThreadLocal.withInitial(() -> false);

    RegionDesk(
            Incidents incidents,
            IncidentRun run,
            RegionRequests requests,
            RegionOnSite onSite,
            RegionTurn turn,
            RegionAssistance assistance,
            HelpFromAmk help,
            Trail trail) {
        this.incidents = incidents;
        this.run = run;
        this.requests = requests;
        this.onSite = onSite;
        this.turn = turn;
        this.assistance = assistance;
        this.help = help;
        this.trail = trail;
    }

    /**
     * Notes what somebody tells.
     *
     * @return whether anything was news
     * @throws IncidentClosed when the incident is closed
     */
    @Transactional
    public boolean note(String incidentId, RegionSaid said, String byUser) {
        Incident incident = incidents.lock(incidentId);
        if (!incident.running()) {
            throw new IncidentClosed(incidentId);
        }
        boolean news = place(incidentId, said.place());
        news |= asked(incidentId, said, byUser);
        for (RegionKind kind : said.left()) {
            news |= onSite.left(incidentId, kind, byUser);
        }
        for (RegionKind kind : said.arrived()) {
            news |= onSite.arrived(incidentId, kind, byUser);
        }
        return answer(incident, said.answer(), byUser) || news;
    }

    /** The same, told in a task of the course: an answer is kept also when it says as little as before. */
    @Transactional
    public void noteInTask(String incidentId, RegionSaid said, String byUser) {
        inItsTask.set(true);
        try {
            note(incidentId, said, byUser);
        } finally {
            inItsTask.remove();
        }
    }

    /** AMK's judgement is another one, wherever it was said: here or among the facts. */
    @EventListener
    void on(RegionAnswered news) {
        answered(news.incidentId(), news.answer(), news.byUser());
        turn.to(news.incidentId(), news.answer());
        tellTheCourse(news.incidentId());
    }

    private void tellTheCourse(String incidentId) {
        if (!inItsTask.get()) {
            assistance.news(incidentId);
        }
    }

    private void answered(String incidentId, RegionAnswer answer, String byUser) {
        requests.answered(incidentId);
        help.answered(incidentId, answer);
        trail.record(TrailNote.of(incidentId, TrailType.REGION_ANSWERED)
                .by(byUser)
                .with("answer", answer)
                .with("place", requests.of(incidentId).place()));
    }

    private boolean answer(Incident incident, RegionAnswer answer, String byUser) {
        if (answer == null) {
            return false;
        }
        if (answer != incident.facts().regionAnswer()) {
            run.changeFacts(incident.id(), incident.facts().withRegionAnswer(answer), byUser);
            return true;
        }
        if (!inItsTask.get() && !answersTheShortage(incident.id(), answer)) {
            return false;
        }
        answered(incident.id(), answer, byUser);
        tellTheCourse(incident.id());
        return true;
    }

    /** The judgement may be as before: what AMK says of the people that are missing is news all the same. */
    private boolean answersTheShortage(String incidentId, RegionAnswer answer) {
        return answer != RegionAnswer.UNKNOWN && help.awaits(incidentId);
    }

    private boolean place(String incidentId, RegionPlace place) {
        return place != null && requests.place(incidentId, place);
    }

    private boolean asked(String incidentId, RegionSaid said, String byUser) {
        List<RegionKind> asked = said.asked().stream()
                .sorted()
                .filter(kind -> requests.asked(incidentId, kind))
                .toList();
        if (!asked.isEmpty()) {
            trail.record(TrailNote.of(incidentId, TrailType.REGION_ASKED)
                    .by(byUser)
                    .with("asked", asked.stream().map(RegionKind::name).collect(Collectors.joining(","))));
        }
        return !asked.isEmpty();
    }
}
