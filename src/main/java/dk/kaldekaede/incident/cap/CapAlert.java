package dk.kaldekaede.incident.cap;

import java.util.List;

/**
 * An alert in the Common Alerting Protocol, version 1.2, that keeps its rules.
 *
 * @param name what names it everywhere
 * @param note said about the alert as a whole, or null
 * @param references the earlier alerts that it names
 * @param infos what it says, one block per language or aspect; may be empty
 */
public record CapAlert(
        CapReference name,
        CapStatus status,
        CapMessageType type,
        CapScope scope,
        String note,
        List<CapReference> references,
        List<CapInfo> infos) {}
