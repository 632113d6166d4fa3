package dk.kaldekaede.benchmark;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fifty running incidents and two hundred people who look at the board, while things happen. */
final class BoardBenchmark implements Benchmarks.Benchmark {

    private static final int INCIDENTS = 50;
    private static final int VIEWERS = 200;
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration LASTS = Duration.ofSeconds(20);
    private static final String[] ACCOUNTS = {
        "tvaergaaende-kriseledelse", "auditor", "sygeplejevagt", "centerchef-css", "centerchef-bur"
    };
    private static final Pattern VERSION = Pattern.compile("/board\\?version=([\\w-]+)");

    @Override
    public String title() {
        return "%d running incidents, %d viewers who ask every %d s for %d s on PostgreSQL, something new every second; milliseconds"
                .formatted(INCIDENTS, VIEWERS, EVERY.toSeconds(), LASTS.toSeconds());
    }

    @Override
    public void run(Table table) throws Exception {
        try (TestGateway gateway = new TestGateway(Duration.ZERO);
                Application application = Application.onPostgres(gateway.settings())) {
            Chain chain = new Chain(application);
            List<String> incidents = new ArrayList<>();
            for (int i = 0; i < INCIDENTS; i++) {
                String id = chain.decided();
                for (int step = 0; step < i % 6; step++) {
                    chain.taken(id);
                }
                incidents.add(id);
            }
            Visitor visitor = new Visitor(application.port());
            for (String account : ACCOUNTS) {
                visitor.get(account, "/");
            }
            String link = link(application, incidents.get(0));
            Viewing viewing = new Viewing(visitor, link);
            viewing.run(Duration.ofSeconds(4), new Chain(application), incidents);
            Viewing measured = new Viewing(visitor, link);
            measured.run(LASTS, new Chain(application), incidents);
            table.row("", "times", "p50", "p95", "p99");
            measured.rows(table);
        }
    }

    private static String link(Application application, String incident) {
        return application
                .bean(JdbcTemplate.class)
                .queryForObject(
                        "select max(body) from message where incident_id = ? and channel = 'SMS' and kind = 'ALERT'",
                        String.class,
                        incident)
                .replaceAll("(?s).*(/k/\\S+).*", "$1");
    }

    private static final class Viewing {

        private final Visitor visitor;
        private final String link;
        private final Sample board = new Sample();
        private final Sample same = new Sample();
        private final Sample logIn = new Sample();
        private final Sample answerPage = new Sample();
        private final AtomicInteger failures = new AtomicInteger();

        Viewing(Visitor visitor, String link) {
            this.visitor = visitor;
            this.link = link;
        }

        void run(Duration lasts, Chain chain, List<String> incidents) throws Exception {
            ExecutorService threads = Executors.newCachedThreadPool();
            long begun = System.nanoTime();
            long end = begun + lasts.toNanos();
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < VIEWERS; i++) {
                int number = i;
                all.add(threads.submit(() -> look(number, begun, end)));
            }
            all.add(threads.submit(
                    () -> every(Duration.ofMillis(500), end, () -> answerPage.time(() -> visitor.open(link)))));
            all.add(threads.submit(
                    () -> every(Duration.ofSeconds(1), end, () -> logIn.time(() -> visitor.logIn("auditor")))));
            AtomicInteger next = new AtomicInteger();
            all.add(threads.submit(() -> every(
                    Duration.ofSeconds(1),
                    end,
                    () -> chain.taken(incidents.get(next.getAndIncrement() % incidents.size())))));
            for (Future<?> each : all) {
                each.get();
            }
            threads.shutdown();
        }

        /** One viewer: in her own rhythm, telling each time what she has. */
        private void look(int number, long begun, long end) {
            String account = ACCOUNTS[number % ACCOUNTS.length];
            String version = "";
            long next = begun + EVERY.toNanos() * number / VIEWERS;
            while (next < end) {
                Pause.until(next);
                version = ask(account, version);
                next += EVERY.toNanos();
            }
        }

        private String ask(String account, String version) {
            long asked = System.nanoTime();
            try {
                HttpResponse<String> answer = visitor.get(account, "/board?version=" + version);
                (answer.statusCode() == 204 ? same : board).add((System.nanoTime() - asked) / 1e6);
                Matcher found = VERSION.matcher(answer.body());
                return found.find() ? found.group(1) : version;
            } catch (IllegalStateException | UncheckedIOException e) {
                failures.incrementAndGet();
                return version;
            }
        }

        private void every(Duration time, long end, Runnable work) {
            long next = System.nanoTime();
            while (next < end) {
                Pause.until(next);
                try {
                    work.run();
                } catch (IllegalStateException | UncheckedIOException e) {
                    failures.incrementAndGet();
                }
                next += time.toNanos();
            }
        }

        void rows(Table table) {
            row(table, "the board, something new", board);
            row(table, "the board, nothing new (204)", same);
            row(table, "the answer page beside it", answerPage);
            row(table, "a log-in beside it (Argon2id)", logIn);
            table.row("failures", failures.get(), "", "", "");
        }

        private static void row(Table table, String name, Sample sample) {
            table.row(name, sample.count(), sample.median(), sample.percentile(95), sample.percentile(99));
        }
    }
}
