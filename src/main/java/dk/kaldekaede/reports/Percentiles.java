package dk.kaldekaede.reports;

import java.time.Duration;
import java.util.List;

/** How long answers took: in the middle, at worst for nine of ten, and at worst. */
public final class Percentiles {

    private static final double MIDDLE = 0.5;
    private static final double NINE_OF_TEN = 0.9;

    private Percentiles() {}

    /**
     * Times in short.
     *
     * @param number how many there were
     * @param median half of them took no longer, in seconds; null when there were none
     * @param p90 nine of ten took no longer, in seconds; null when there were none
     * @param longest in seconds; null when there were none
     */
    public record Times(int number, Double median, Double p90, Double longest) {

        static final Times NONE = new Times(0, null, null, null);
    }

    /** Between two measured times it is in proportion, as the function percentile_cont of SQL has it. */
    static Times of(List<Duration> times) {
        if (times.isEmpty()) {
            return Times.NONE;
        }
        double[] seconds = times.stream()
                .mapToDouble(time -> time.toMillis() / 1000.0)
                .sorted()
                .toArray();
        return new Times(seconds.length, at(seconds, MIDDLE), at(seconds, NINE_OF_TEN), seconds[seconds.length - 1]);
    }

    private static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        double exact = sorted[below] + (place - below) * (sorted[above] - sorted[below]);
        return Math.round(exact * 1000) / 1000.0;
    }
}
