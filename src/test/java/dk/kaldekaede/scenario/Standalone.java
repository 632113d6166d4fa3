package dk.kaldekaede.scenario;

import dk.kaldekaede.KaldekaedeApplication;
import dk.kaldekaede.MovableClock;
import dk.kaldekaede.MovableClockConfiguration;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** An application that a test starts and stops by itself, on a database that outlives it. */
final class Standalone {

    private Standalone() {}

    static String h2In(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("kaldekaede") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;TIME ZONE=UTC";
    }

    static ConfigurableApplicationContext start(Instant now, String database, String... settings) {
        ConfigurableApplicationContext application = new SpringApplicationBuilder(
                        KaldekaedeApplication.class, MovableClockConfiguration.class)
                .initializers(new OutsideWorld(), context -> context.getBeanFactory()
                        .registerSingleton("withoutOtherTests", new WithoutOtherTests()))
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--spring.datasource.url=" + database,
                                        "--camunda.bpm.job-execution.enabled=false",
                                        "--kaldekaede.outbox.sweep=false"),
                                Stream.of(settings))
                        .toArray(String[]::new));
        application.getBean(MovableClock.class).set(now);
        return application;
    }

    /** Leaves the parts of other tests out, as the test framework does by itself. */
    private static final class WithoutOtherTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) {
            return type.getResource().toString().contains("test-classes")
                    && !type.getClassMetadata().getClassName().contains(".coverage.");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WithoutOtherTests;
        }

        @Override
        public int hashCode() {
            return WithoutOtherTests.class.hashCode();
        }
    }
}
