package dk.kaldekaede.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.incident.Decider;
import dk.kaldekaede.incident.IncidentRun;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The course of one incident: its telephones, tasks and timers, and what the interface says of it. */
final class Course {

    static final String TASK = "der er en opgave til dig";

    private static final List<String> AFTER_THE_END =
            List.of("boundaryEvent_morning", "boundaryEvent_weekPassed", "intermediateCatchEvent_eightWeeks");
    private static final String READER = "auditor";

    final String id;
    final Tasklist tasklist;
    private final Municipality town;
    private final Report report;
    private final Timers timers;
    private final Map<String, Phone> phones = new HashMap<>();

    Course(Municipality town, String id, Report report) {
        this.town = town;
        this.id = id;
        this.report = report;
        this.timers = new Timers(town, id);
        this.tasklist = new Tasklist(town, id);
    }

    Municipality town() {
        return town;
    }

    String where() {
        return report.where();
    }

    Phone phone(String person) {
        return phones.computeIfAbsent(person, who -> new Phone(this, who));
    }

    /** Everyone named gets one SMS with the text. */
    Course told(String text, String... people) {
        for (String person : people) {
            phone(person).receives(text);
        }
        return this;
    }

    /** Time passes; what falls due in this incident happens at its moment. */
    Course advance(String time) {
        timers.advance(Duration.parse(time));
        return this;
    }

    /** After a standstill: whatever fell due meanwhile happens now. */
    Course catchesUp() {
        timers.catchUp();
        return this;
    }

    List<Instant> dueDates(String processInstanceId, String element) {
        return timers.dueDates(processInstanceId, element);
    }

    /** When the timers of an element fall due, wherever in this incident it waits. */
    List<Instant> dueDates(String element) {
        return timers.dueDates(element);
    }

    /**
     * Timers that still run in this incident; the review's morning, which calls nobody, and those that wait for weeks when
     * all is over are left out.
     */
    List<String> runningTimers() {
        return timers.running().stream()
                .filter(timer -> !AFTER_THE_END.contains(timer))
                .toList();
    }

    /** Completes a task in her own name. */
    void completes(String user, String task, String field, String value, String... more) {
        tasklist.completes(user, task, field, value, more);
    }

    /** The crisis management follows what is proposed. */
    Course confirms() {
        completes(Municipality.CRISIS_MANAGEMENT, "Beslut aktivering", "decision", "CONFIRM");
        return this;
    }

    /** The crisis management decides otherwise. */
    Course overrules(String socialWork, String crisisSupport) {
        completes(
                Municipality.CRISIS_MANAGEMENT,
                "Beslut aktivering",
                "decision",
                "OVERRULE",
                "socialWorkResponse",
                socialWork,
                "crisisSupportResponse",
                crisisSupport);
        return this;
    }

    /** The crisis management is called and follows the proposal with one button. */
    Course isDecided() {
        phone(Municipality.CRISIS_MANAGEMENT)
                .rings("skal beredskabet aktiveres")
                .decides();
        return this;
    }

    /** Those who must know that social work is activated are told, and the partners' tasks are announced. */
    Course socialWorkIsAnnounced() {
        told("socialfaglig bistand er aktiveret", Municipality.CENTRE_CHIEF);
        return socialWorkIsAnnouncedButToTheCentreChief();
    }

    /** The same while no message gets through to the centre chief. */
    Course socialWorkIsAnnouncedButToTheCentreChief() {
        told("socialfaglig bistand er aktiveret", Municipality.deputyOf(Municipality.CENTRE_CHIEF));
        told("socialfaglig bistand er aktiveret", both(Municipality.CRISIS_MANAGEMENT));
        told(TASK, "ydelsescentret");
        told(TASK, both(Municipality.PROPERTY_CENTRE));
        told(TASK, both(Municipality.HP_CHIEF));
        told(TASK, both(Municipality.SOCIAL_GUIDANCE));
        return told(TASK, both(Municipality.CRISIS_MANAGEMENT));
    }

    /** Crisis support is the first plan that is activated: its partners are told of everything. */
    Course crisisSupportIsAnnounced() {
        told(TASK, both(Municipality.PROPERTY_CENTRE));
        told(TASK, both(Municipality.CRISIS_MANAGEMENT));
        return crisisSupportIsAnnouncedToo();
    }

    /** Social work runs already, and has an EPC set up and the incident command called. */
    Course crisisSupportIsAnnouncedToo() {
        told("krisestøtte er aktiveret", both(Municipality.YOUTH_CHIEF));
        told("krisestøtte er aktiveret", both(Municipality.CRISIS_MANAGEMENT));
        return told(TASK, both(Municipality.YOUTH_CHIEF));
    }

    /** Somebody leads social work: those on hand are called in, and she is told once of which kinds nobody is left. */
    Course peopleAreCalledIn(String leader) {
        phone(Municipality.SOCIAL_WORKERS).rings("kan du komme");
        phone(Municipality.CASEWORKERS).rings("kan du komme");
        return told("der er ikke flere at kalde", leader);
    }

    /** The effort ends while they ring. */
    Course thoseCalledInAreSpared() {
        return told("du behøver ikke svare længere", Municipality.SOCIAL_WORKERS, Municipality.CASEWORKERS);
    }

    /** Somebody leads crisis support: the psychologists on hand are called in, and she is told that more are missing. */
    Course psychologistsAreCalledIn(String leader) {
        for (String psychologist : Municipality.PSYCHOLOGISTS) {
            phone(psychologist).rings("kan du komme");
        }
        return told("der er ikke flere at kalde", leader);
    }

    /** The effort ends, or needs nobody any more, while they ring. */
    Course psychologistsAreSpared() {
        return told("du behøver ikke svare længere", Municipality.PSYCHOLOGISTS.toArray(String[]::new));
    }

    /** A role's holder and the deputy. */
    static String[] both(String role) {
        return new String[] {role, Municipality.deputyOf(role)};
    }

    /** The incident as the interface gives it. */
    JsonNode json() {
        return town.http.get(READER, "/api/incidents/" + id);
    }

    JsonNode activation(String actionPlan) {
        return StreamSupport.stream(json().path("activations").spliterator(), false)
                .filter(each -> each.path("actionPlan").asText().equals(actionPlan))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    JsonNode plan(String actionPlan) {
        return StreamSupport.stream(json().path("plans").spliterator(), false)
                .filter(each -> each.path("actionPlan").asText().equals(actionPlan))
                .findFirst()
                .orElseThrow();
    }

    /** Everything that happened, as the interface gives it. */
    List<JsonNode> timeline() {
        JsonNode all = town.http.get(READER, "/api/incidents/" + id + "/timeline");
        List<JsonNode> entries = new ArrayList<>();
        all.forEach(entries::add);
        return entries;
    }

    /** What happened, in order: the kind and the person or else the role, without the messages' own lines. */
    List<String> story() {
        return timeline().stream()
                .filter(entry -> !entry.path("type").asText().startsWith("MESSAGE_"))
                .map(Course::line)
                .toList();
    }

    private static String line(JsonNode entry) {
        String who = entry.path("personId").asText(entry.path("role").asText(""));
        return (entry.path("type").asText() + " " + who).strip();
    }

    /** Stands the whole incident down, as the crisis management does on its page. */
    Course isStoodDown() {
        town.bean(IncidentRun.class).standDown(id, Municipality.CRISIS_MANAGEMENT);
        town.deliver();
        return this;
    }

    /** A link of the chain activates a plan from below; her role is her account and her person. */
    Course isActivatedFromBelow(String actionPlan, String role) {
        assertThat(town.bean(IncidentRun.class).activate(id, actionPlan, new Decider(role, role, role)))
                .isTrue();
        town.deliver();
        return told("aktiveret af et led i kæden", both(Municipality.CRISIS_MANAGEMENT));
    }

    /** What is known changes, over HTTP. */
    Course changes(String fact, Object value) {
        HttpResponse<String> answer = town.http.put(
                Municipality.CRISIS_MANAGEMENT,
                "/api/incidents/" + id + "/facts",
                report.with(fact, value).facts());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        town.deliver();
        return this;
    }

    /** Somebody corrects one fact and leaves the others as they are. */
    void changesTo(String fact, Object value) {
        Map<String, Object> facts = new HashMap<>();
        json().path("facts").fields().forEachRemaining(each -> facts.put(each.getKey(), each.getValue()));
        facts.put(fact, value);
        HttpResponse<String> answer =
                town.http.put(Municipality.CRISIS_MANAGEMENT, "/api/incidents/" + id + "/facts", facts);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        town.deliver();
    }

    List<Alert> alerts() {
        return town.bean(Alerts.class).ofIncident(id);
    }

    /** Every call of the incident: person (or role, when nobody held it), purpose and state, oldest first. */
    List<String> calls() {
        return alerts().stream()
                .map(alert -> (alert.personId() == null ? alert.role() : alert.personId()) + " " + alert.purpose() + " "
                        + alert.state())
                .toList();
    }
}
