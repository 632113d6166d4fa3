package dk.kaldekaede.incident.cap;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.effort.Participants;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.incident.Incidents;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an alert does to an incident: opens it, adds to it, asks whether to call it off. */
@Component
class CapIncidents {

    /** What is said of an incident is Danish whatever language the alarm centre's system asks for. */
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final IncidentRun run;
    private final Incidents incidents;
    private final CapRecords records;
    private final CapReader reader;
    private final Participants participants;
    private final Trail trail;
    private final String unknownEvent;
    private final String unknownPlace;

    CapIncidents(
            IncidentRun run,
            Incidents incidents,
            CapRecords records,
            CapReader reader,
            Participants participants,
            Trail trail,
            MessageSource texts) {
        this.run = run;
        this.incidents = incidents;
        this.records = records;
        this.reader = reader;
        this.participants = participants;
        this.trail = trail;
        this.unknownEvent = texts.getMessage("cap.what.unknown", null, DANISH);
        this.unknownPlace = texts.getMessage("cap.where.unknown", null, DANISH);
    }

    /** Opens an incident: its id. */
    String open(CapAlert alert, CapRecord record) {
        CapSaid said = CapSaid.by(alert);
        boolean exercise = alert.status() == CapStatus.EXERCISE;
        IncidentFacts nothing = IncidentFacts.reported(null, null, null, exercise);
        CapAddition all = new CapAddition(nothing, statement(record, said), List.of());
        String id = run.report(named(all.facts()), record.receivedFrom());
        note(id, record, List.of(), List.of());
        return id;
    }

    /** Adds what an alert says to an incident under way; the crisis management is told of what was held back. */
    void add(String incidentId, CapAlert alert, CapRecord record) {
        IncidentFacts before = incidents.lock(incidentId).facts();
        List<CapAddition.Statement> others = records.ofIncident(incidentId).stream()
                .filter(other -> other.type() != CapMessageType.CANCEL)
                .map(other -> statement(other, CapSaid.by(reader.alert(other.document()))))
                .toList();
        CapAddition addition = new CapAddition(said(before), statement(record, CapSaid.by(alert)), others);
        if (!addition.changed().isEmpty()) {
            run.changeFacts(incidentId, named(addition.facts()), record.receivedFrom());
        }
        note(incidentId, record, addition.changed(), addition.heldBack());
        if (!addition.heldBack().isEmpty()) {
            participants.informRole(incidentId, null, Participants.CRISIS_MANAGEMENT, "cap.heldBack");
        }
    }

    /** Asks the crisis management whether to call an incident off. */
    void ask(String incidentId, CapRecord cancellation) {
        note(incidentId, cancellation, List.of(), List.of());
        run.askWhetherToCallOff(incidentId);
    }

    /** Notes in the timeline that an alert belongs to an incident, and what came of it; none of its words. */
    void note(String incidentId, CapRecord record, List<String> changed, List<String> heldBack) {
        records.belongsTo(record.id(), incidentId, heldBack);
        trail.record(TrailNote.of(incidentId, TrailType.CAP_ALERT_TAKEN)
                .by(record.receivedFrom())
                .with("capAlert", record.id())
                .with("messageType", record.type())
                .with("sent", record.name().sent().toInstant())
                .with("changed", changed.isEmpty() ? null : String.join(" ", changed))
                .with("heldBack", heldBack.isEmpty() ? null : String.join(" ", heldBack)));
    }

    private static CapAddition.Statement statement(CapRecord record, CapSaid said) {
        Instant sent = record.name().sent().toInstant();
        return new CapAddition.Statement(sent, said);
    }

    /** The facts with a name and a place, since people are called with both. */
    private IncidentFacts named(IncidentFacts facts) {
        return facts.withReport(
                Objects.requireNonNullElse(facts.what(), unknownEvent),
                Objects.requireNonNullElse(facts.where(), unknownPlace),
                facts.occurredAt(),
                facts.acute(),
                facts.reportedBy());
    }

    /** The facts without what only fills the place of a name. */
    private IncidentFacts said(IncidentFacts facts) {
        return facts.withReport(
                unknownEvent.equals(facts.what()) ? null : facts.what(),
                unknownPlace.equals(facts.where()) ? null : facts.where(),
                facts.occurredAt(),
                facts.acute(),
                facts.reportedBy());
    }
}
