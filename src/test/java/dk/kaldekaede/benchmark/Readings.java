package dk.kaldekaede.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.notification.OutboxDispatcher;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every page, list and check of the running application that reads the database, by the name of what a user does. */
final class Readings {

    private static final String AUDITOR = "auditor";
    private static final String NURSE = "sygeplejevagt";

    private final Visitor visitor;
    private final ApplicationContext application;

    Readings(ApplicationContext application) {
        this.application = application;
        this.visitor =
                new Visitor(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    /** The readings, the past incident's among them; each throws when it is not answered as it should be. */
    Map<String, Runnable> all(String past) {
        String running = report();
        Map<String, Runnable> all = new LinkedHashMap<>();
        all.put("the board", () -> visitor.get(AUDITOR, "/"));
        all.put("the board of one with a part", () -> visitor.get(NURSE, "/"));
        all.put("a running incident", () -> visitor.get(NURSE, "/incidents/" + running));
        all.put("a past incident", () -> visitor.get(AUDITOR, "/incidents/" + past));
        all.put("an incident as JSON", () -> visitor.get(AUDITOR, "/api/incidents/" + past));
        all.put("a timeline", () -> visitor.get(AUDITOR, "/api/incidents/" + past + "/timeline"));
        all.put("a running incident's situation", () -> visitor.get(NURSE, "/incidents/" + running + "/situation"));
        all.put("a past incident's situation", () -> visitor.get(AUDITOR, "/incidents/" + past + "/situation"));
        all.put("a past incident's log", () -> visitor.get(AUDITOR, "/incidents/" + past + "/log"));
        all.put("all messages", () -> visitor.get(AUDITOR, "/beskeder"));
        all.put("one's own messages", () -> visitor.get(NURSE, "/beskeder"));
        all.put("an incident's messages", () -> visitor.get(AUDITOR, "/beskeder?incident=" + past));
        all.put("a report", this::report);
        all.put("the answer page", () -> visitor.open(linkOf(running)));
        all.put("the outbox", () -> application.getBean(OutboxDispatcher.class).dispatchDue());
        all.put("the watch for failing steps", this::watch);
        all.put("the reports", () -> visitor.get(AUDITOR, "/rapporter?maaneder=24"));
        all.put("the reports as JSON", () -> visitor.get(AUDITOR, "/api/reports/alarms"));
        all.put("one's own answers", () -> visitor.get(NURSE, "/vagtplan/min/svar"));
        all.put("the month's test", () -> visitor.get(AUDITOR, "/vagtplan/kontaktproever"));
        return all;
    }

    /** As the watch asks: what fails, and how often each has. */
    private void watch() {
        application
                .getBean(ManagementService.class)
                .createJobQuery()
                .withException()
                .active()
                .list();
        application
                .getBean(HistoryService.class)
                .createHistoricJobLogQuery()
                .jobId("j1-1")
                .failureLog()
                .count();
    }

    private String linkOf(String incident) {
        String body = application
                .getBean(JdbcTemplate.class)
                .queryForObject(
                        "select body from message where incident_id = ? and channel = 'SMS'", String.class, incident);
        return body.replaceAll("(?s).*(/k/\\S+).*", "$1");
    }

    private String report() {
        JsonNode answer = visitor.post(
                NURSE,
                "/api/incidents",
                Map.of(
                        "what",
                        "Brand i etageejendom",
                        "where",
                        "Magleparken 5",
                        "affectedPeople",
                        140,
                        "exercise",
                        false));
        return answer.path("id").asText();
    }
}
