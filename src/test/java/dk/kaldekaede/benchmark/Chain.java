package dk.kaldekaede.benchmark;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.incident.Decider;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.incident.ReportIncident;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** An incident driven from its report to its end as fast as it goes: nobody is silent. */
final class Chain {

    private static final AtomicInteger PLACES = new AtomicInteger(100_000);
    private static final Decider CRISIS_MANAGEMENT =
            new Decider("tvaergaaende-kriseledelse", null, "tvaergaaende-kriseledelse");

    private final Application application;

    Chain(Application application) {
        this.application = application;
    }

    /** Reports a fire; somebody is called. */
    String reported() {
        IncidentFacts facts = IncidentFacts.reported("Brand", "Vej " + PLACES.incrementAndGet(), 140, false);
        return application.bean(ReportIncident.class).report(facts, null, "sygeplejevagt");
    }

    /** Reports a fire and decides: both chains call. */
    String decided() {
        String id = reported();
        application.bean(IncidentRun.class).decide(id, Map.of(), CRISIS_MANAGEMENT);
        return id;
    }

    /** Whoever rings takes it, once. */
    boolean taken(String id) {
        List<Alert> ringing = application.bean(Alerts.class).ofIncident(id).stream()
                .filter(Alert::ringing)
                .toList();
        ringing.stream().limit(1).forEach(alert -> application
                .bean(AlertAnswers.class)
                .answer(alert.id(), Answer.TAKE, Answerer.link()));
        return !ringing.isEmpty();
    }

    /** A whole course: both efforts get their leaders and are stood down, and the incident is closed. */
    void whole() {
        String id = decided();
        while (taken(id)) {
            // Whoever takes it brings the next to ring.
        }
        application.bean(IncidentRun.class).standDown(id, "tvaergaaende-kriseledelse");
        TaskService tasks = application.bean(TaskService.class);
        Task outreach = tasks.createTaskQuery()
                .processInstanceBusinessKey(id)
                .taskDefinitionKey("userTask_considerOutreach")
                .singleResult();
        tasks.complete(outreach.getId(), Map.of("outreach", "NOT_NEEDED"));
    }
}
