package dk.kaldekaede.incident.cap;

import java.time.Instant;
import java.util.List;

/**
 * An alert as it is kept.
 *
 * @param name what names it
 * @param receivedFrom the account that sent it
 * @param fromSystem whether that is a system's account
 * @param incidents the incidents it opened or belongs to
 * @param heldBack names of the facts that a person had written otherwise
 * @param document the whole alert
 */
public record CapRecord(
        String id,
        CapReference name,
        CapStatus status,
        CapMessageType type,
        CapOutcome outcome,
        Instant receivedAt,
        String receivedFrom,
        boolean fromSystem,
        List<String> incidents,
        List<String> heldBack,
        String document) {}
