package dk.kaldekaede.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** How late a timer fires when nothing has happened for a while: many engines at once, each with one timer. */
final class TimerBenchmark implements Benchmarks.Benchmark {

    private static final int ENGINES = 20;
    private static final int ROUNDS = 2;
    private static final int QUIET_FROM = 40;
    private static final int QUIET_TO = 70;

    @Override
    public String title() {
        return "how late a timer fires, in seconds, after %d to %d quiet seconds; %d timers a side"
                .formatted(QUIET_FROM, QUIET_TO, ENGINES * ROUNDS);
    }

    @Override
    public void run(Table table) throws Exception {
        Sample stock = new Sample();
        Sample ours = new Sample();
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int round = 0; round < ROUNDS; round++) {
            List<Side> sides = new ArrayList<>();
            for (int i = 0; i < ENGINES; i++) {
                sides.add(new Side("stock-" + i, new DefaultJobExecutor(), stock));
                sides.add(new Side("ours-" + i, ours(), ours));
            }
            // In turn, and so that no two are due at the same moment.
            for (Side side : sides) {
                side.begin(Duration.ofMillis(random.nextInt(QUIET_FROM * 1000, QUIET_TO * 1000)));
            }
            for (Side side : sides) {
                side.await();
            }
        }
        table.row("settings", "p50", "p99", "p99, at most 1");
        table.row("stock", stock.median(), stock.percentile(99), "");
        table.row("ours", ours.median(), ours.percentile(99), ours.percentile(99) <= 1 ? "yes" : "no");
    }

    /** With the settings that the application ships with. */
    private static DefaultJobExecutor ours() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        Properties settings = yaml.getObject();
        String prefix = "camunda.bpm.job-execution.";
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setWaitTimeInMillis(Integer.parseInt(settings.get(prefix + "wait-time-in-millis") + ""));
        executor.setMaxWait(Long.parseLong(settings.get(prefix + "max-wait") + ""));
        executor.setMaxJobsPerAcquisition(Integer.parseInt(settings.get(prefix + "max-jobs-per-acquisition") + ""));
        return executor;
    }

    private static final class Side {

        private final ProcessEngine engine;
        private final Sample lag;
        private final CountDownLatch fired = new CountDownLatch(1);

        Side(String name, DefaultJobExecutor executor, Sample lag) {
            this.lag = lag;
            StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
            configuration.setProcessEngineName(name);
            configuration.setJdbcUrl("jdbc:h2:mem:" + name + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
            configuration.setJobExecutor(executor);
            configuration.setJobExecutorActivate(true);
            configuration.setEnforceHistoryTimeToLive(false);
            configuration.setSkipIsolationLevelCheck(true);
            configuration.setBeans(java.util.Map.of("note", (JavaDelegate) execution -> {
                long due = ((Date) execution.getVariable("due")).getTime();
                this.lag.add((new Date().getTime() - due) / 1000.0);
                fired.countDown();
            }));
            engine = configuration.buildProcessEngine();
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(
                            "timer.bpmn",
                            Bpmn.createExecutableProcess("timer")
                                    .startEvent()
                                    .intermediateCatchEvent()
                                    .timerWithDate("${due}")
                                    .serviceTask()
                                    .camundaDelegateExpression("${note}")
                                    .endEvent()
                                    .done())
                    .deploy();
        }

        void begin(Duration quiet) {
            Date due = new Date(new Date().getTime() + quiet.toMillis());
            engine.getRuntimeService().startProcessInstanceByKey("timer", java.util.Map.of("due", due));
        }

        void await() throws InterruptedException {
            if (!fired.await(4, TimeUnit.MINUTES)) {
                throw new IllegalStateException("A timer never fired");
            }
            engine.close();
        }
    }
}
