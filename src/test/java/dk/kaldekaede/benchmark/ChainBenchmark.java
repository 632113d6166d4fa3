package dk.kaldekaede.benchmark;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whole courses a second with everything on, against the same models and the same code on the engine as it comes: its own
 * FEEL, its history and removal times, its job executor and indexes, no recorded flows, no checked forms, no
 * authorisation, and messages that are written but never sent.
 */
final class ChainBenchmark implements Benchmarks.Benchmark {

    private static final int ROUNDS = 5;
    private static final int THREADS = 2;
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final Set<String> OURS = Set.of("FlowRecording", "HistoryPlugin", "FormChecking", "FeelSettings");
    private static final String[] STOCK = {
        "--camunda.bpm.generic-properties.properties.historyRemovalTimeStrategy=end",
        "--camunda.bpm.authorization.enabled=false",
        "--camunda.bpm.job-execution.wait-time-in-millis=5000",
        "--camunda.bpm.job-execution.max-wait=60000",
        "--camunda.bpm.job-execution.max-jobs-per-acquisition=3",
        "--camunda.bpm.job-execution.queue-capacity=3",
        "--kaldekaede.outbox.sweep=false"
    };

    @Override
    public String title() {
        return "courses a second, each from the report to the closure with two chains, on PostgreSQL, " + THREADS
                + " at a time; medians of " + ROUNDS + " rounds of " + ROUND.toSeconds() + " s, in turn";
    }

    @Override
    public void run(Table table) throws Exception {
        try (TestGateway gateway = new TestGateway(Duration.ZERO);
                Application stock = Application.onPostgres(OURS, STOCK);
                Application ours = Application.onPostgres(gateway.settings())) {
            dropIndexes(stock.bean(JdbcTemplate.class));
            perSecond(stock);
            perSecond(ours);
            Sample ofStock = new Sample();
            Sample ofOurs = new Sample();
            for (int i = 0; i < ROUNDS; i++) {
                ofStock.add(perSecond(stock));
                ofOurs.add(perSecond(ours));
            }
            double ratio = ofOurs.median() / ofStock.median();
            table.row("", "courses/s");
            table.row("engine as it comes", ofStock.median());
            table.row("everything on", ofOurs.median());
            table.row("ratio (at least 1)", ratio);
            table.row("messages sent by \"everything on\"", gateway.taken());
        }
    }

    /** The engine comes without these. */
    private static void dropIndexes(JdbcTemplate jdbc) {
        jdbc.queryForList(
                        "select indexname from pg_indexes where indexname in"
                                + " ('act_idx_task_parent', 'act_idx_hi_ident_lnk_task', 'act_idx_hi_job_log_job',"
                                + " 'act_idx_job_due')",
                        String.class)
                .forEach(index -> jdbc.execute("drop index " + index));
    }

    private static double perSecond(Application application) throws Exception {
        Chain chain = new Chain(application);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        long begun = System.nanoTime();
        try {
            java.util.List<Future<Integer>> all = new java.util.ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(threads.submit(() -> {
                    int done = 0;
                    while (System.nanoTime() - begun < ROUND.toNanos()) {
                        chain.whole();
                        done++;
                    }
                    return done;
                }));
            }
            int done = 0;
            for (Future<Integer> each : all) {
                done += each.get();
            }
            return done / ((System.nanoTime() - begun) / 1e9);
        } finally {
            threads.shutdown();
        }
    }
}
