package dk.kaldekaede.incident.cap;

import java.util.List;

/**
 * An alert that was kept, as people read it.
 *
 * @param said what it says of the incident's facts
 * @param infos its blocks in the language that is read, the most severe first
 */
public record CapShown(CapRecord record, CapAlert alert, CapSaid said, List<CapInfo> infos) {}
