package dk.kaldekaede.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every page and list with a thousand and with fifty thousand past incidents, and the indexes each is read by. */
final class HistoryBenchmark implements Benchmarks.Benchmark {

    private static final int FEW = 1_000;
    private static final int MANY = 50_000;
    private static final int TIMES = 15;

    @Override
    public String title() {
        return "milliseconds for each page and list with past incidents in PostgreSQL; medians of " + TIMES;
    }

    @Override
    public void run(Table table) throws Exception {
        try (Application application =
                Application.onPostgres(Application.RECORDED, "--kaldekaede.outbox.sweep=false")) {
            PastIncidents past = new PastIncidents(application.bean(JdbcTemplate.class));
            past.add(1, FEW);
            Map<String, Runnable> readings = new Readings(application.context()).all(PastIncidents.id(FEW / 2));
            measure(readings);
            Map<String, Double> few = measure(readings);
            past.add(FEW + 1, MANY);
            Map<String, Double> many = measure(readings);
            QueryPlans plans = new QueryPlans(application.bean(JdbcTemplate.class));
            table.row(
                    "what",
                    FEW + " past",
                    MANY + " past",
                    "ratio (near 1)",
                    "indexes used on large tables",
                    "large tables read whole");
            readings.forEach((name, reading) -> {
                List<String> queries = RecordedQueries.during(reading);
                TreeSet<String> ways = new TreeSet<>();
                queries.forEach(query -> ways.addAll(plans.ways(query)));
                table.row(
                        name,
                        few.get(name),
                        many.get(name),
                        many.get(name) / few.get(name),
                        String.join(", ", ways),
                        plans.scans(queries).size());
            });
        }
    }

    private static Map<String, Double> measure(Map<String, Runnable> readings) {
        Map<String, Double> medians = new LinkedHashMap<>();
        readings.forEach((name, reading) -> {
            Sample sample = new Sample();
            for (int i = 0; i < TIMES; i++) {
                sample.time(reading);
            }
            medians.put(name, sample.median());
        });
        return medians;
    }
}
