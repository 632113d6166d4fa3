package dk.kaldekaede.benchmark;

import dk.kaldekaede.KaldekaedeApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.FileSystemUtils;

/** The whole application as it ships, on a free port and a database of its own. */
final class Application implements AutoCloseable {

    /** A setting with which the queries are recorded; only then, since it costs a little. */
    static final String RECORDED = "--benchmark.recorded=true";

    private final ConfigurableApplicationContext context;
    private final AutoCloseable database;

    private Application(ConfigurableApplicationContext context, AutoCloseable database) {
        this.context = context;
        this.database = database;
    }

    static Application onPostgres(String... settings) throws IOException {
        return onPostgres(Set.of(), settings);
    }

    static Application onPostgres(Set<String> without, String... settings) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        List<String> all = new ArrayList<>(List.of(
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password="));
        all.addAll(List.of(settings));
        return start(without, all, postgres);
    }

    static Application onH2(String... settings) throws IOException {
        Path folder = Files.createTempDirectory("benchmark");
        List<String> all = new ArrayList<>(List.of("--spring.datasource.url=jdbc:h2:file:"
                + folder.resolve("kaldekaede") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0;TIME ZONE=UTC"));
        all.addAll(List.of(settings));
        return start(Set.of(), all, () -> FileSystemUtils.deleteRecursively(folder));
    }

    private static Application start(Set<String> without, List<String> settings, AutoCloseable database) {
        boolean recorded = settings.contains(RECORDED);
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--logging.level.root=error",
                "--spring.main.banner-mode=off",
                "--kaldekaede.answer-page.requests-per-minute=1000000",
                "--kaldekaede.answer-page.guesses-per-minute=1000000"));
        all.addAll(settings);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(KaldekaedeApplication.class)
                .initializers(starting -> {
                    starting.getBeanFactory().registerSingleton("onlyTheApplication", new OnlyTheApplication(without));
                    if (recorded) {
                        starting.getBeanFactory().addBeanPostProcessor(new RecordedQueries());
                    }
                })
                .run(all.toArray(String[]::new));
        return new Application(context, database);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() throws Exception {
        context.close();
        database.close();
    }

    /** Leaves out what stands among the tests, and what a comparison goes without. */
    private static final class OnlyTheApplication extends TypeExcludeFilter {

        private final Set<String> without;

        OnlyTheApplication(Set<String> without) {
            this.without = without;
        }

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) {
            return type.getResource().toString().contains("test-classes")
                    || without.contains(type.getClassMetadata().getClassName().replaceAll(".*\\.", ""));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OnlyTheApplication filter && filter.without.equals(without);
        }

        @Override
        public int hashCode() {
            return Objects.hash(without);
        }
    }
}
