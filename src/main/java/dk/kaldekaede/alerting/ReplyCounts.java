package dk.kaldekaede.alerting;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Counts what comes in by SMS and by the telephone's keys, on each node by itself. */
@Component
class ReplyCounts {

    private static final String METRIC = "kaldekaede.replies";

    private final MeterRegistry meters;

    ReplyCounts(MeterRegistry meters) {
        this.meters = meters;
        // A series that appears only with its first event hides that event.
        for (AnsweredVia way : List.of(AnsweredVia.SMS, AnsweredVia.KEYPRESS)) {
            for (ReplyOutcome outcome : ReplyOutcome.values()) {
                count(way, outcome, 0);
            }
        }
    }

    void count(AnsweredVia way, ReplyOutcome outcome) {
        count(way, outcome, 1);
    }

    private void count(AnsweredVia way, ReplyOutcome outcome, double number) {
        Counter.builder(METRIC)
                .description("What came in by SMS and by the telephone's keys, by what became of it")
                .tag("way", way.name().toLowerCase(Locale.ROOT))
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(meters)
                .increment(number);
    }
}
