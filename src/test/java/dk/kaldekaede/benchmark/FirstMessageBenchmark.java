package dk.kaldekaede.benchmark;

import java.time.Duration;
import java.util.Map;

/** From the first byte of a report to the first message at the gateway, the report's login and its answer included. */
final class FirstMessageBenchmark implements Benchmarks.Benchmark {

    private static final int WARM_UP = 20;
    private static final int REPORTS = 100;

    @Override
    public String title() {
        return "milliseconds from the report (HTTP, with its password) to the first SMS at the gateway; " + REPORTS
                + " reports one after the other";
    }

    @Override
    public void run(Table table) throws Exception {
        table.row("database", "p50", "p95", "p99", "p95 at most 1,000");
        try (TestGateway gateway = new TestGateway(Duration.ZERO)) {
            try (Application application = Application.onH2(gateway.settings())) {
                row(table, "H2", measure(application, gateway));
            }
            try (Application application = Application.onPostgres(gateway.settings())) {
                row(table, "PostgreSQL", measure(application, gateway));
            }
        }
    }

    private static void row(Table table, String name, Sample times) {
        table.row(
                name,
                times.median(),
                times.percentile(95),
                times.percentile(99),
                times.percentile(95) <= 1000 ? "yes" : "no");
    }

    private static Sample measure(Application application, TestGateway gateway) {
        Visitor visitor = new Visitor(application.port());
        Sample times = new Sample();
        gateway.forget();
        for (int i = 0; i < WARM_UP + REPORTS; i++) {
            double millis = report(visitor, gateway, "Vej " + (1000 + i));
            if (i >= WARM_UP) {
                times.add(millis);
            }
        }
        return times;
    }

    static double report(Visitor visitor, TestGateway gateway, String where) {
        long begun = System.nanoTime();
        visitor.post(
                "sygeplejevagt",
                "/api/incidents",
                Map.of("what", "Brand", "where", where, "affectedPeople", 140, "exercise", false));
        Pause.until(
                Duration.ofSeconds(60), "a message", () -> gateway.cameAt(where).isPresent());
        return (gateway.cameAt(where).orElseThrow() - begun) / 1e6;
    }
}
