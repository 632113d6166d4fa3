package dk.kaldekaede.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What this node has told, kept by itself for when the database is not there. Used by one thread. */
final class OwnMemory {

    private final WatchSettings settings;
    private Map<String, Ledger.Entry> lasting = new HashMap<>();
    /** Told while the database could not be written to: no other node will say that it is over. */
    private final Set<String> toldAlone = new HashSet<>();

    OwnMemory(WatchSettings settings) {
        this.settings = settings;
    }

    /** When this node told it by itself, while the database could not be written to; empty when it did not. */
    Optional<Instant> toldAlone(Finding finding) {
        return Optional.ofNullable(lasting.get(finding.key()))
                .filter(entry -> toldAlone.contains(finding.key()))
                .map(Ledger.Entry::toldAt);
    }

    /** Decides alone: every node tells. */
    Ledger.Plan settle(Round round) {
        List<Finding> tell = new ArrayList<>();
        Map<String, Ledger.Entry> next = new HashMap<>();
        for (Finding found : round.findings()) {
            Ledger.Entry known = lasting.get(found.key());
            Finding finding =
                    known == null ? found : found.since(known.finding().since());
            boolean due = known == null || known.toldAt() == null || isDue(finding, known.toldAt(), round.at());
            if (due) {
                tell.add(finding);
                toldAlone.add(finding.key());
            }
            next.put(finding.key(), new Ledger.Entry(finding, due ? round.at() : known.toldAt()));
        }
        List<Finding> over = endOf(round, next);
        lasting = next;
        return new Ledger.Plan(tell, over, next);
    }

    /** The nodes have decided together: takes that over, and adds the ends of what only this node told. */
    List<Finding> adopt(Ledger.Plan plan, Round round) {
        Map<String, Ledger.Entry> next = new HashMap<>(plan.lasting());
        List<Finding> over = endOf(round, next).stream()
                .filter(finding -> toldAlone.contains(finding.key()))
                .toList();
        toldAlone.clear();
        lasting = next;
        return over;
    }

    /** Nobody could be told: it is due again in the next round. */
    void untold(Finding finding) {
        lasting.computeIfPresent(finding.key(), (key, entry) -> new Ledger.Entry(entry.finding(), null));
    }

    private boolean isDue(Finding finding, Instant toldAt, Instant now) {
        return !toldAt.plus(settings.tellAgain(finding.kind())).isAfter(now);
    }

    /** What is there no more was told, and could have been seen; what could not be seen stays among {@code next}. */
    private List<Finding> endOf(Round round, Map<String, Ledger.Entry> next) {
        List<Finding> over = new ArrayList<>();
        lasting.forEach((key, entry) -> {
            if (!next.containsKey(key) && !round.wouldSee(entry.finding())) {
                next.put(key, entry);
            } else if (!next.containsKey(key)
                    && entry.toldAt() != null
                    && !entry.finding().kind().moment()) {
                over.add(entry.finding());
            }
        });
        return over;
    }
}
