package dk.kaldekaede.alerting.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.MovableClock;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Purpose;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailEntry;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.incident.Known;
import dk.kaldekaede.incident.RegionAnswer;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One fire at night, in which the region alone gives the crisis support, and the telephones of those called. */
final class Fire {

    static final String CRISIS_MANAGEMENT = "tvaergaaende-kriseledelse";
    static final String NURSE = "sygeplejevagt";
    static final String HP_CHIEF = "handicap-psykiatrichef";
    static final String TAKE = "answer=TAKE";

    private static final Pattern LINK = Pattern.compile("/k/([A-Za-z0-9_-]+)");

    final String id;
    private final ApplicationContext application;
    private final Links links;

    Fire(ApplicationContext application, Links links) {
        this.application = application;
        this.links = links;
        application.getBean(MovableClock.class).set(Instant.parse("2026-01-18T02:10:00Z"));
        this.id = application.getBean(IncidentRun.class).report(facts(), null);
    }

    private static IncidentFacts facts() {
        return new IncidentFacts(
                "Brand i etageejendom",
                "Magleparken 5, Ballerup",
                140,
                false,
                null,
                null,
                null,
                null,
                Known.UNKNOWN,
                null,
                Known.UNKNOWN,
                RegionAnswer.ALONE,
                Known.UNKNOWN,
                Known.UNKNOWN,
                Known.UNKNOWN,
                Known.UNKNOWN,
                null,
                null,
                null,
                null);
    }

    List<Alert> alerts() {
        return application.getBean(Alerts.class).ofIncident(id);
    }

    List<TrailEntry> trail() {
        return application.getBean(Trail.class).of(id);
    }

    /** The alarm of the chain that rings now; those who are called in ring beside it. */
    Alert ringing() {
        List<Alert> ringing = alerts().stream()
                .filter(Alert::ringing)
                .filter(alert -> !alert.purpose().callsIn())
                .toList();
        assertThat(ringing).as("one alarm rings").hasSize(1);
        return ringing.get(0);
    }

    /** The token that came with the alarm's first message. */
    String token(Alert alert) {
        String body = application
                .getBean(JdbcClient.class)
                .sql("select body from message where alert_id = :alert and channel = 'SMS' fetch first 1 rows only")
                .param("alert", alert.id())
                .query(String.class)
                .single();
        Matcher link = LINK.matcher(body);
        assertThat(link.find()).as(body).isTrue();
        return link.group(1);
    }

    /** Lets the one who is called now, in this role, answer by her link; gives back her token. */
    String taken(String role) {
        Alert alert = ringing();
        assertThat(alert.role()).isEqualTo(role);
        HttpResponse<String> page = links.press(token(alert), TAKE);
        assertThat(page.body()).contains("Tak. Du har den.");
        return token(alert);
    }

    /** Lets the deadline of the alarm that rings now pass; gives back its token. */
    String silent() {
        Alert alert = ringing();
        String token = token(alert);
        ManagementService jobs = application.getBean(ManagementService.class);
        Job overdue = jobs.createJobQuery()
                .processInstanceId(alert.processInstanceId())
                .activityId("boundaryEvent_acknowledgementOverdue")
                .singleResult();
        application.getBean(MovableClock.class).set(overdue.getDuedate().toInstant());
        jobs.executeJob(overdue.getId());
        return token;
    }

    /** Nobody in the chain answers, until the crisis management is to find somebody. */
    Fire untilSomeoneIsToBeFound() {
        while (ringing().purpose() != Purpose.FIND_SOMEONE) {
            silent();
        }
        return this;
    }
}
