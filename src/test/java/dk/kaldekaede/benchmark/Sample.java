package dk.kaldekaede.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was measured, many times; safe for many threads. */
final class Sample {

    private final List<Double> values = Collections.synchronizedList(new ArrayList<>());

    void add(double value) {
        values.add(value);
    }

    /** Measures how many milliseconds some work takes. */
    void time(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        add((System.nanoTime() - begun) / 1e6);
    }

    int count() {
        return values.size();
    }

    double median() {
        return percentile(50);
    }

    /** The value that so many per cent of all do not exceed. */
    double percentile(int percent) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(percent / 100.0 * sorted.size()) - 1;
        return sorted.get(Math.max(0, index));
    }
}
