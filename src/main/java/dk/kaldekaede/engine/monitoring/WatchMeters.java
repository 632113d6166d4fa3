package dk.kaldekaede.engine.monitoring;

import dk.kaldekaede.watch.FindingKind;
import dk.kaldekaede.watch.Watch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What this node's watch found last, and how long ago it looked. */
@Component
class WatchMeters {

    private final Watch watch;

    WatchMeters(Watch watch, MeterRegistry registry) {
        this.watch = watch;
        for (FindingKind kind : FindingKind.values()) {
            Gauge.builder("kaldekaede.watch.findings", () -> count(kind))
                    .description("What the last round of this node's watch found wrong with the chain itself")
                    .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        Gauge.builder("kaldekaede.watch.round.age", () -> watch.age().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("How long ago this node's watch last looked")
                .register(registry);
    }

    private long count(FindingKind kind) {
        return watch.last()
                .map(round -> round.findings().stream()
                        .filter(finding -> finding.kind() == kind)
                        .count())
                .orElse(0L);
    }
}
