package dk.kaldekaede.readiness.preview;

import java.time.Instant;
import java.util.List;

/**
 * Who would be called, and in which order, if it happened at a moment and nobody answered.
 *
 * @param at the moment
 * @param level the level that the decision about activation would be proposed at
 * @param chains each chain by itself, from that moment
 */
public record Preview(Instant at, Level level, List<PreviewChain> chains) {}
