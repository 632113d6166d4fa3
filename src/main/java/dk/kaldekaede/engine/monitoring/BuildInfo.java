package dk.kaldekaede.engine.monitoring;

import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** The metric {@code kaldekaede_build_info}: which version runs on this node. */
@Component
class BuildInfo implements Collector {

    private final String version;

    BuildInfo(BuildProperties build, PrometheusRegistry registry) {
        this.version = build.getVersion();
        registry.register(this);
    }

    @Override
    public MetricSnapshot collect() {
        return InfoSnapshot.builder()
                .name("kaldekaede_build")
                .help("Always 1; which version runs on this node")
                .dataPoint(InfoDataPointSnapshot.builder()
                        .labels(io.prometheus.metrics.model.snapshots.Labels.of("version", version))
                        .build())
                .build();
    }
}
