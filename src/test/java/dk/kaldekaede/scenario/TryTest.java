package dk.kaldekaede.scenario;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.alerting.*;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.incident.*;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KaldekaedeTest
class TryTest {
    @Autowired
    ReportIncident report;

    @Autowired
    IncidentRun run;

    @Autowired
    Alerts alerts;

    @Autowired
    AlertAnswers answers;

    @Autowired
    Trail trail;

    @Test
    void nightFire() {
        String id =
                report.report(IncidentFacts.reported("Brand i etageejendom", "Magleparken 5", 140, false), null, null);
        for (int i = 0; i < 8; i++) {
            var ringing = alerts.ofIncident(id).stream().filter(Alert::ringing).toList();
            if (ringing.isEmpty()) break;
            for (var a : ringing) {
                System.err.println(a.role() + " " + a.purpose() + " " + a.state());
                answers.answer(a.id(), Answer.TAKE, Answerer.link());
                if (a.purpose() == Purpose.DECIDE) run.decide(id, Map.of(), new Decider(null, a.personId(), a.role()));
            }
        }
        trail.of(id).forEach(e -> System.err.println(e.type() + " " + e.role() + " " + e.details()));
        run.standDown(id, null);
        System.err.println("---");
        trail.of(id).forEach(e -> System.err.println(e.type() + " " + e.role() + " " + e.details()));
    }
}
