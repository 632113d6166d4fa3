package dk.kaldekaede.scenario;

import dk.kaldekaede.KaldekaedeApplication;
import dk.kaldekaede.MovableClock;
import dk.kaldekaede.MovableClockConfiguration;
import dk.kaldekaede.WithoutOtherTests;
import dk.kaldekaede.engine.QuickPasswords;
import dk.kaldekaede.notification.PacedMessages;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An application that a test starts and stops by itself, on a database that outlives it. */
final class Standalone {

    private Standalone() {}

    static String h2In(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("kaldekaede") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;TIME ZONE=UTC";
    }

    static ConfigurableApplicationContext start(Instant now, String database, String... settings) {
        ConfigurableApplicationContext application = new SpringApplicationBuilder(
                        KaldekaedeApplication.class, MovableClockConfiguration.class, QuickPasswords.class)
                .initializers(new OutsideWorld(), PacedMessages::in, context -> context.getBeanFactory()
                        .registerSingleton("withoutOtherTests", new WithoutOtherTests()))
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--spring.datasource.url=" + database,
                                        "--camunda.bpm.job-execution.enabled=false",
                                        "--kaldekaede.demo-crew=false",
                                        "--kaldekaede.outbox.sweep=false"),
                                Stream.of(settings))
                        .toArray(String[]::new));
        application.getBean(MovableClock.class).set(now);
        return application;
    }
}
