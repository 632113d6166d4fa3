package dk.kaldekaede.engine.monitoring;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The figures of the database in Prometheus' words; all but one are left out while the database does not give them. */
@Component
class SharedFigures implements MultiCollector {

    static final String UP = "kaldekaede_figures_up";
    static final String ACKNOWLEDGEMENT = "kaldekaede_acknowledgement_seconds";

    private final LatestFigures latest;

    SharedFigures(LatestFigures latest, PrometheusRegistry registry) {
        this.latest = latest;
        registry.register(this);
    }

    @Override
    public MetricSnapshots collect() {
        Optional<Figures> figures = latest.now();
        Stream<MetricSnapshot> up = Stream.of(up(figures.isPresent()));
        return new MetricSnapshots(
                Stream.concat(up, figures.stream().flatMap(SharedFigures::all)).toList());
    }

    private static Stream<MetricSnapshot> all(Figures figures) {
        return Stream.of(
                        Stream.of(SharedGauge.values()).map(gauge -> gauge(gauge, figures)),
                        Stream.of(SharedCounter.values()).map(counter -> counter(counter, figures.totals())),
                        Stream.of(acknowledgement(figures.totals())))
                .flatMap(each -> each);
    }

    private static MetricSnapshot up(boolean up) {
        return GaugeSnapshot.builder()
                .name(UP)
                .help("1 while this node can read the figures of the database, else 0 and they are missing")
                .dataPoint(GaugeDataPointSnapshot.builder().value(up ? 1 : 0).build())
                .build();
    }

    private static MetricSnapshot gauge(SharedGauge gauge, Figures figures) {
        GaugeSnapshot.Builder snapshot =
                GaugeSnapshot.builder().name(gauge.metric).help(gauge.help);
        figures.gauges()
                .get(gauge)
                .forEach((labels, value) -> snapshot.dataPoint(GaugeDataPointSnapshot.builder()
                        .labels(labels(gauge.labels, labels))
                        .value(value)
                        .build()));
        return snapshot.build();
    }

    private static MetricSnapshot counter(SharedCounter counter, Totals totals) {
        CounterSnapshot.Builder snapshot =
                CounterSnapshot.builder().name(counter.metric).help(counter.help);
        totals.of(counter)
                .forEach((labels, value) -> snapshot.dataPoint(CounterDataPointSnapshot.builder()
                        .labels(labels(counter.labels, labels))
                        .value(value)
                        .build()));
        return snapshot.build();
    }

    private static MetricSnapshot acknowledgement(Totals totals) {
        HistogramSnapshot.Builder snapshot = HistogramSnapshot.builder()
                .name(ACKNOWLEDGEMENT)
                .help("From an alarm's start until the person called, or a colleague in her role, took it");
        totals.times()
                .forEach((labels, times) -> snapshot.dataPoint(HistogramDataPointSnapshot.builder()
                        .labels(labels(Labels.EXERCISE_ROLE, labels))
                        .classicHistogramBuckets(buckets(times))
                        .sum(times.seconds())
                        .build()));
        return snapshot.build();
    }

    private static ClassicHistogramBuckets buckets(Totals.Times times) {
        ClassicHistogramBuckets.Builder buckets = ClassicHistogramBuckets.builder();
        for (int i = 0; i < Totals.BOUNDS.size(); i++) {
            buckets.bucket(Totals.BOUNDS.get(i), times.number()[i]);
        }
        return buckets.bucket(Double.POSITIVE_INFINITY, times.number()[Totals.BOUNDS.size()])
                .build();
    }

    private static io.prometheus.metrics.model.snapshots.Labels labels(Labels names, List<String> values) {
        return io.prometheus.metrics.model.snapshots.Labels.of(names.names(), values);
    }
}
