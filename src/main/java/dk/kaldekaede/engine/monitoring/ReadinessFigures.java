package dk.kaldekaede.engine.monitoring;

import dk.kaldekaede.readiness.Readiness;
import dk.kaldekaede.readiness.ReadinessReport;
import dk.kaldekaede.readiness.RoleReadiness;
import dk.kaldekaede.watch.Bounded;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How ready each role is, in Prometheus' words; left out while the database does not give the roster. */
@Component
class ReadinessFigures implements MultiCollector {

    private static final Logger LOG = LoggerFactory.getLogger(ReadinessFigures.class);
    private static final String ROLE = "role";
    private static final String WITHIN = "within";
    private static final double MINUTES = 60.0;

    private final Bounded<ReadinessReport> question;

    ReadinessFigures(Readiness readiness, PrometheusRegistry registry) {
        this.question = new Bounded<>("readiness-figures", Duration.ofSeconds(3), readiness::report);
        registry.register(this);
    }

    @Override
    public MetricSnapshots collect() {
        return report().map(ReadinessFigures::figures).orElseGet(MetricSnapshots::new);
    }

    private Optional<ReadinessReport> report() {
        try {
            return question.answer();
        } catch (IllegalStateException e) {
            // A database's words may quote a row: the class has to do.
            LOG.warn(
                    "The readiness could not be worked out: {}",
                    e.getCause().getClass().getName());
            return Optional.empty();
        }
    }

    private static MetricSnapshots figures(ReadinessReport report) {
        GaugeSnapshot.Builder score = GaugeSnapshot.builder()
                .name("kaldekaede_readiness_score")
                .help("How ready a role is a quarter ahead, 0 to 100");
        GaugeSnapshot.Builder hours = GaugeSnapshot.builder()
                .name("kaldekaede_roster_uncovered_hours")
                .help("Hours ahead in which nobody holds a role that is to be held always");
        for (RoleReadiness role : report.roles()) {
            score.dataPoint(point(Labels.of(ROLE, role.role()), role.score()));
            hours.dataPoint(point(Labels.of(ROLE, role.role(), WITHIN, "7d"), hours(role.uncoveredInAWeek())));
            hours.dataPoint(point(Labels.of(ROLE, role.role(), WITHIN, "92d"), hours(role.uncovered())));
        }
        return MetricSnapshots.of(score.build(), hours.build());
    }

    private static double hours(Duration time) {
        return time.toMinutes() / MINUTES;
    }

    private static GaugeDataPointSnapshot point(Labels labels, double value) {
        return GaugeDataPointSnapshot.builder().labels(labels).value(value).build();
    }

    @PreDestroy
    void stop() {
        question.stop();
    }
}
