package dk.kaldekaede.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two thousand deadlines pass in the same moment; meanwhile something new happens. */
final class StormBenchmark implements Benchmarks.Benchmark {

    private static final int DEADLINES = Integer.getInteger("storm", 2_000);
    private static final int NEW_ALARMS = 10;

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
            Pause.until(Duration.ofMinutes(10), "the first messages", () -> waiting(jdbc) == 0);
            jdbc.update("update act_ru_job set duedate_ = (now() at time zone 'UTC') + interval '1 day'");
            int due = jdbc.update("update act_ru_job set duedate_ = (now() at time zone 'UTC') - interval '1 second'"
                    + " where handler_cfg_ like 'boundaryEvent_acknowledgementOverdue%'");
            Visitor visitor = new Visitor(application.port());
            FirstMessageBenchmark.report(visitor, gateway, "Stille vej");
            gateway.forget();
            long begun = System.nanoTime();
            executor.start();
            CompletableFuture<Double> jobsDone = CompletableFuture.supplyAsync(() -> {
                Pause.until(Duration.ofMinutes(10), "the end of the storm", () -> dueNow(jdbc) == 0);
                return (System.nanoTime() - begun) / 1e9;
            });
            Sample first = new Sample();
            int whileStorming = 0;
            for (int i = 0; i < NEW_ALARMS; i++) {
                Pause.until(begun + Duration.ofSeconds(i).toNanos());
                whileStorming += dueNow(jdbc) + waiting(jdbc) > 0 ? 1 : 0;
                first.add(FirstMessageBenchmark.report(visitor, gateway, "Stormvej " + i) / 1000);
            }
            double worked = jobsDone.get();
            Pause.until(Duration.ofMinutes(10), "the last message", () -> waiting(jdbc) == 0);
            double allSent = (System.nanoTime() - begun) / 1e9;
            table.row("what", "measured");
            table.row("escalations due", due);
            table.row("new incidents reported while they were worked off", whileStorming + " of " + NEW_ALARMS);
            table.row("seconds to a new incident's first message, median", first.median());
            table.row("the slowest (at most 5)", first.percentile(100));
            table.row("seconds until every escalation was worked off", worked);
            table.row("seconds until every message was with the gateway", allSent);
            table.row("messages", gateway.taken());
        }
    }

    private static void report(Application application) throws Exception {
        Chain chain = new Chain(application);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<String>> all = new ArrayList<>();
        for (int i = 0; i < DEADLINES; i++) {
            all.add(threads.submit(chain::reported));
        }
        for (Future<String> each : all) {
            each.get();
        }
        threads.shutdown();
    }

    private static int waiting(JdbcTemplate jdbc) {
        return jdbc.queryForObject(
                "select count(*) from message where state in ('QUEUED', 'SENDING', 'FAILED_FOR_NOW') and channel = 'SMS'",
                Integer.class);
    }

    private static int dueNow(JdbcTemplate jdbc) {
        return jdbc.queryForObject(
                "select count(*) from act_ru_job where duedate_ <= (now() at time zone 'UTC')", Integer.class);
    }
}
