package dk.kaldekaede.watch;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Who was told what, so that the same is not told all the time. */
final class Ledger {

    private Ledger() {}

    /**
     * A finding and when somebody was told.
     *
     * @param toldAt null when nobody could be told yet
     */
    record Entry(Finding finding, Instant toldAt) {}

    /**
     * What is to be done after a round.
     *
     * @param tell found, and to be told now
     * @param over told once, and no more
     * @param lasting all that lasts, by key, as it stands when those to be told have been
     */
    record Plan(List<Finding> tell, List<Finding> over, Map<String, Entry> lasting) {}
}
