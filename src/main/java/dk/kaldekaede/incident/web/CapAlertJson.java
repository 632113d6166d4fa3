package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.cap.CapMessageType;
import dk.kaldekaede.incident.cap.CapOutcome;
import dk.kaldekaede.incident.cap.CapShown;
import dk.kaldekaede.incident.cap.CapStatus;
import java.time.Instant;
import java.util.List;

/**
 * One alert of an alarm centre as {@code GET /api/cap-alerts} lists it; the whole is under its id.
 *
 * @param what what it says has happened, or null
 * @param where where, or null
 * @param heldBack names of the facts that a person had written otherwise and that stand as she wrote them
 */
record CapAlertJson(
        String id,
        String sender,
        String identifier,
        Instant sent,
        Instant receivedAt,
        String receivedFrom,
        CapStatus status,
        CapMessageType msgType,
        CapOutcome outcome,
        List<String> incidents,
        String what,
        String where,
        List<String> heldBack) {

    static CapAlertJson of(CapShown shown) {
        var record = shown.record();
        return new CapAlertJson(
                record.id(),
                record.name().sender(),
                record.name().identifier(),
                record.name().sent().toInstant(),
                record.receivedAt(),
                record.receivedFrom(),
                record.status(),
                record.type(),
                record.outcome(),
                record.incidents(),
                shown.said().what(),
                shown.said().where(),
                record.heldBack());
    }
}
