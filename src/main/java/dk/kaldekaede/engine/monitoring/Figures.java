package dk.kaldekaede.engine.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the database said at one moment.
 *
 * @param at when it was read
 * @param gauges how things stand, by label values
 * @param totals what has happened so far
 */
record Figures(Instant at, Map<SharedGauge, Map<List<String>, Double>> gauges, Totals totals) {

    /** The largest value of a gauge, whatever its labels. */
    double highest(SharedGauge gauge) {
        return gauges.get(gauge).values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }
}
