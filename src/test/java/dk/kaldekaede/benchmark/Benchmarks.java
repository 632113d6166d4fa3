package dk.kaldekaede.benchmark;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

/**
 * Measures how fast the application is and prints small tables. Sides that are compared are measured in one run, in turn,
 * after a warm-up: trust the ratios. See docs/benchmarks.md.
 */
public final class Benchmarks {

    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("feel", new FeelBenchmark());
        ALL.put("timers", new TimerBenchmark());
        ALL.put("first-message", new FirstMessageBenchmark());
        ALL.put("chains", new ChainBenchmark());
        ALL.put("storm", new StormBenchmark());
        ALL.put("board", new BoardBenchmark());
        ALL.put("history", new HistoryBenchmark());
        ALL.put("roster", new RosterBenchmark());
        ALL.put("call-out", new CallOutBenchmark());
        ALL.put("readiness", new ReadinessBenchmark());
        ALL.put("footprint", new FootprintBenchmark());
    }

    private Benchmarks() {}

    /** One question about speed. */
    interface Benchmark {

        /** What is measured, in a sentence. */
        String title();

        void run(Table table) throws Exception;
    }

    /** Runs the benchmarks named, or all of them. */
    public static void main(String[] names) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        System.setProperty("logging.level.root", "warn");
        System.setProperty("spring.main.banner-mode", "off");
        List<String> wanted = names.length == 0 || names[0].isBlank() || names[0].equals("all")
                ? List.copyOf(ALL.keySet())
                : List.of(names[0].split(","));
        for (String name : wanted) {
            Benchmark benchmark = ALL.get(name);
            if (benchmark == null) {
                throw new IllegalArgumentException("There is no benchmark " + name + ", but " + ALL.keySet());
            }
            long begun = System.nanoTime();
            Table table = new Table();
            benchmark.run(table);
            System.out.printf("%n### %s: %s%n%n%s", name, benchmark.title(), table);
            System.out.printf("%nTook %.0f s.%n", (System.nanoTime() - begun) / 1e9);
        }
        System.exit(0);
    }
}
