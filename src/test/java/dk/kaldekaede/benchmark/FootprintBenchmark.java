package dk.kaldekaede.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Memory and start time of the packaged application, as a process of its own. */
final class FootprintBenchmark implements Benchmarks.Benchmark {

    private static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-Xmx256m");

    @Override
    public String title() {
        return "the jar as a process of its own: seconds from its start to its first healthy answer, and resident MB"
                + " 10 s later after 30 pages; the database is new the first time and known the second";
    }

    @Override
    public void run(Table table) throws Exception {
        Path jar = jar();
        table.row("database", "JVM", "first start, s", "next start, s", "RSS, MB");
        for (List<String> options : List.of(List.<String>of(), SMALL)) {
            String jvm = options.isEmpty() ? "as it comes" : String.join(" ", options);
            Path folder = Files.createTempDirectory("footprint");
            measure(
                    table,
                    "H2",
                    jvm,
                    jar,
                    options,
                    List.of("--spring.datasource.url=jdbc:h2:file:" + folder.resolve("k")
                            + ";WRITE_DELAY=0;TIME ZONE=UTC"));
            FileSystemUtils.deleteRecursively(folder);
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
                measure(
                        table,
                        "PostgreSQL",
                        jvm,
                        jar,
                        options,
                        List.of(
                                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                                "--spring.datasource.username=postgres",
                                "--spring.datasource.password="));
            }
        }
    }

    private static void measure(
            Table table, String database, String jvm, Path jar, List<String> options, List<String> settings)
            throws IOException, InterruptedException {
        double first;
        double next;
        long megabytes;
        try (Run run = new Run(jar, options, settings)) {
            first = run.seconds;
        }
        try (Run run = new Run(jar, options, settings)) {
            next = run.seconds;
            Visitor visitor = new Visitor(run.port);
            for (int i = 0; i < 30; i++) {
                visitor.get("auditor", i % 2 == 0 ? "/" : "/beskeder");
            }
            Pause.of(Duration.ofSeconds(10));
            megabytes = run.residentMegabytes();
        }
        table.row(database, jvm, first, next, megabytes);
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("kaldekaede-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException("No jar in target: run mvn package -DskipTests first"));
        }
    }

    private static final class Run implements AutoCloseable {

        private final Process process;
        private final int port;
        private final double seconds;

        Run(Path jar, List<String> options, List<String> settings) throws IOException {
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(options);
            command.addAll(List.of("-jar", jar.toString(), "--server.port=" + port, "--logging.level.root=warn"));
            command.addAll(settings);
            long begun = System.nanoTime();
            process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Visitor visitor = new Visitor(port);
            Pause.until(Duration.ofMinutes(5), "a healthy answer", () -> isHealthy(visitor));
            seconds = (System.nanoTime() - begun) / 1e9;
        }

        private boolean isHealthy(Visitor visitor) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The application stopped with " + process.exitValue());
            }
            try {
                return visitor.open("/actuator/health").statusCode() == 200;
            } catch (java.io.UncheckedIOException | IllegalStateException notYet) {
                return false;
            }
        }

        long residentMegabytes() throws IOException {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }
}
