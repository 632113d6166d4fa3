package dk.kaldekaede.readiness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of time.
 *
 * @param from the first moment
 * @param to the first moment after
 */
public record Period(Instant from, Instant to) {

    /** How long it is. */
    public Duration length() {
        return Duration.between(from, to);
    }

    /** How long some periods are together. */
    static Duration total(List<Period> periods) {
        return periods.stream().map(Period::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** Adds a period to others that come before it; what touches the last one makes it longer. */
    static void append(List<Period> periods, Instant from, Instant to) {
        if (!periods.isEmpty() && !periods.get(periods.size() - 1).to().isBefore(from)) {
            Period last = periods.remove(periods.size() - 1);
            periods.add(new Period(last.from(), last.to().isAfter(to) ? last.to() : to));
        } else if (from.isBefore(to)) {
            periods.add(new Period(from, to));
        }
    }

    /** What two lists of periods, each in order and without overlap, share. */
    static List<Period> shared(List<Period> some, List<Period> others) {
        List<Period> shared = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < some.size() && j < others.size()) {
            Period one = some.get(i);
            Period other = others.get(j);
            Instant from = one.from().isAfter(other.from()) ? one.from() : other.from();
            Instant to = one.to().isBefore(other.to()) ? one.to() : other.to();
            append(shared, from, to);
            if (one.to().isBefore(other.to())) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }
}
