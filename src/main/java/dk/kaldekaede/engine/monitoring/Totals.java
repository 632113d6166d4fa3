package dk.kaldekaede.engine.monitoring;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts by their labels, and how long it took until alarms were taken. */
final class Totals {

    static final Totals NOTHING = new Totals();

    /** The upper bounds of the times to acknowledge, in seconds; the tables' deadlines lie among them. */
    static final List<Integer> BOUNDS = List.of(30, 60, 120, 180, 240, 300, 600, 900, 1800, 3600);

    private final Map<SharedCounter, Map<List<String>, Long>> counts = new EnumMap<>(SharedCounter.class);
    private final Map<List<String>, Times> times = new HashMap<>();

    /** How many were taken within each bound (the last is "longer"), and after how many seconds altogether. */
    record Times(long[] number, double seconds) {

        static final Times NONE = new Times(new long[BOUNDS.size() + 1], 0);

        Times plus(Times other) {
            long[] sum = number.clone();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += other.number[i];
            }
            return new Times(sum, seconds + other.seconds);
        }
    }

    void count(SharedCounter counter, List<String> labels, long number) {
        counts.computeIfAbsent(counter, key -> new HashMap<>()).merge(labels, number, Long::sum);
    }

    void took(List<String> labels, int bucket, long number, double seconds) {
        long[] one = new long[BOUNDS.size() + 1];
        one[bucket] = number;
        times.merge(labels, new Times(one, seconds), Times::plus);
    }

    Totals plus(Totals other) {
        Totals sum = new Totals();
        sum.add(this);
        sum.add(other);
        return sum;
    }

    private void add(Totals other) {
        other.counts.forEach((counter, values) -> values.forEach((labels, number) -> count(counter, labels, number)));
        other.times.forEach((labels, time) -> times.merge(labels, time, Times::plus));
    }

    /** The counts of one counter; combinations of labels that never happened are there with 0. */
    Map<List<String>, Long> of(SharedCounter counter) {
        Map<List<String>, Long> all = new HashMap<>();
        counter.labels.known().forEach(labels -> all.put(labels, 0L));
        all.putAll(counts.getOrDefault(counter, Map.of()));
        return all;
    }

    /** The times to acknowledge by exercise and role; roles that never took anything are there with none. */
    Map<List<String>, Times> times() {
        Map<List<String>, Times> all = new HashMap<>();
        Labels.EXERCISE_ROLE.known().forEach(labels -> all.put(labels, Times.NONE));
        all.putAll(times);
        return all;
    }
}
