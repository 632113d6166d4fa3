package dk.kaldekaede.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Two thousand deadlines pass in the same moment; meanwhile something new happens. Whoever is called next is reminded and
 * has a deadline too, so the engine and the outbox are never idle again: only the storm's own escalations are counted.
 */
final class StormBenchmark implements Benchmarks.Benchmark {

    private static final int DEADLINES = Integer.getInteger("storm", 2_000);
    private static final int NEW_ALARMS = 10;

    /** On a machine that has not reported all of them by then, the storm is as large as what is there. */
    private static final Duration REPORTS_TAKE = Duration.ofMinutes(6);

    private static final Duration STORM_TAKES = Duration.ofMinutes(5);

    /** What a gateway takes to answer. */
    private static final Duration GATEWAY = Duration.ofMillis(100);

    @Override
    public String title() {
        return DEADLINES + " escalations due at once on PostgreSQL, a gateway that takes " + GATEWAY.toMillis()
                + " ms a message, and " + NEW_ALARMS + " new incidents reported meanwhile";
    }

    @Override
    public void run(Table table) throws Exception {
        try (TestGateway gateway = new TestGateway(GATEWAY);
                Application application = Application.onPostgres(gateway.settings())) {
            JdbcTemplate jdbc = application.bean(JdbcTemplate.class);
            JobExecutor executor = ((ProcessEngineConfigurationImpl) application
                            .bean(org.camunda.bpm.engine.ProcessEngine.class)
                            .getProcessEngineConfiguration())
                    .getJobExecutor();
            executor.shutdown();
            report(application);
            Pause.until(Duration.ofMinutes(2), "the first messages", () -> waiting(jdbc) == 0);
            int due = gathers(jdbc);
            Visitor visitor = new Visitor(application.port());
            FirstMessageBenchmark.report(visitor, gateway, "Stille vej");
            gateway.forget();
            long begun = System.nanoTime();
            executor.start();
            CompletableFuture<String> worked = seconds(begun, () -> escalating(jdbc) == 0);
            CompletableFuture<String> called = seconds(begun, () -> called(jdbc) >= due);
            Sample first = new Sample();
            int whileStorming = 0;
            for (int i = 0; i < NEW_ALARMS; i++) {
                Pause.until(begun + Duration.ofSeconds(i).toNanos());
                whileStorming += escalating(jdbc) > 0 || called(jdbc) < due ? 1 : 0;
                first.add(FirstMessageBenchmark.report(visitor, gateway, "Stormvej " + i) / 1000);
            }
            table.row("what", "measured");
            table.row("escalations due", due);
            table.row("new incidents reported while they were worked off", whileStorming + " of " + NEW_ALARMS);
            table.row("seconds to a new incident's first message, median", first.median());
            table.row("the slowest (at most 5)", first.percentile(100));
            table.row("seconds until every escalation was worked off", worked.get());
            table.row("seconds until the next in every chain was sent her alarm", called.get());
            table.row("messages in which they went, and all others meanwhile", gateway.taken());
        }
    }

    private static void report(Application application) throws Exception {
        Chain chain = new Chain(application);
        long end = System.nanoTime() + REPORTS_TAKE.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < DEADLINES; i++) {
            all.add(threads.submit(() -> System.nanoTime() - end < 0 ? chain.reported() : null));
        }
        for (Future<?> each : all) {
            each.get();
        }
        threads.shutdown();
    }

    /** Makes the deadline of whoever was called first pass, and nothing else fall due; says how many they are. */
    private static int gathers(JdbcTemplate jdbc) {
        jdbc.update("update act_ru_job set duedate_ = (now() at time zone 'UTC') + interval '1 day'");
        jdbc.execute("create table storm as select id_ from act_ru_job"
                + " where handler_cfg_ like 'boundaryEvent_acknowledgementOverdue%'");
        return jdbc.update("update act_ru_job set duedate_ = (now() at time zone 'UTC') - interval '1 second'"
                + " where id_ in (select id_ from storm)");
    }

    private static CompletableFuture<String> seconds(long begun, BooleanSupplier over) {
        return CompletableFuture.supplyAsync(() -> {
            while (!over.getAsBoolean()) {
                if (System.nanoTime() - begun > STORM_TAKES.toNanos()) {
                    return "more than " + STORM_TAKES.toSeconds();
                }
                Pause.of(Duration.ofMillis(100));
            }
            return "%.1f".formatted((System.nanoTime() - begun) / 1e9);
        });
    }

    private static int waiting(JdbcTemplate jdbc) {
        return count(jdbc, "message where state in ('QUEUED', 'SENDING', 'FAILED_FOR_NOW') and channel = 'SMS'");
    }

    private static int escalating(JdbcTemplate jdbc) {
        return count(jdbc, "act_ru_job where id_ in (select id_ from storm)");
    }

    /** How many alarms of a storm's incident went to whoever is next in its chain. */
    private static int called(JdbcTemplate jdbc) {
        return count(
                jdbc, "message where kind = 'ALERT' and channel = 'SMS' and not first_call and sent_at is not null");
    }

    private static int count(JdbcTemplate jdbc, String what) {
        return jdbc.queryForObject("select count(*) from " + what, Integer.class);
    }
}
