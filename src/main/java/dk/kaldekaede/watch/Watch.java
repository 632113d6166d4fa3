package dk.kaldekaede.watch;

import dk.kaldekaede.watch.ways.Attempt;
import dk.kaldekaede.watch.ways.EmergencyWays;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The escalation auditor of this node: one round after the other, and what the last one found. */
@Component
public class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration NOTING = Duration.ofSeconds(3);

    private final NodeAudit node;
    private final DatabaseAudit database;
    private final Telling telling;
    private final Heartbeat heartbeat;
    private final NodeRows nodes;
    private final SharedMemory memory;
    private final EmergencyWays ways;
    private final WatchWords words;
    private final Stopwatch stopwatch;
    private final Clock clock;
    private final Bounded<Boolean> noting = new Bounded<>("watch-notes", NOTING, this::note);
    private volatile Round last;
    private volatile long lastAt;

    Watch(
            NodeAudit node,
            DatabaseAudit database,
            Telling telling,
            Heartbeat heartbeat,
            NodeRows nodes,
            SharedMemory memory,
            EmergencyWays ways,
            WatchWords words,
            Stopwatch stopwatch,
            Clock clock) {
        this.node = node;
        this.database = database;
        this.telling = telling;
        this.heartbeat = heartbeat;
        this.nodes = nodes;
        this.memory = memory;
        this.ways = ways;
        this.words = words;
        this.stopwatch = stopwatch;
        this.clock = clock;
        this.lastAt = stopwatch.nanos();
    }

    /** Looks at everything once, tells whoever is to be told, and calls the heartbeat if all is well. */
    public synchronized Round round() {
        Instant now = clock.instant();
        DatabaseAudit.Seen seen = database.look(now);
        List<Finding> findings = Stream.concat(node.look(now).stream(), seen.findings().stream())
                .sorted(Finding.WORST_FIRST)
                .toList();
        Round round = new Round(now, findings, seen.answers(), seen.writable());
        last = round;
        lastAt = stopwatch.nanos();
        telling.tell(round);
        heartbeat.beat(round);
        if (round.databaseWritable()) {
            writeDown();
        }
        return round;
    }

    /** What the last round of this node found; empty before the first. */
    public Optional<Round> last() {
        return Optional.ofNullable(last);
    }

    /** How long ago the last round looked, or this node started. */
    public Duration age() {
        return Duration.ofNanos(stopwatch.nanos() - lastAt);
    }

    /** The emergency ways that are set on this node, by name. */
    public List<String> ways() {
        return ways.names();
    }

    /** Tells the configured people by every way that this is a test. */
    public List<Attempt> test() {
        return ways.tell(words.test(), true);
    }

    /** Every node's last round. */
    public List<WatchedNode> nodes() {
        return nodes.all();
    }

    /** What lasts, on any node, the worst first, and of those the oldest. */
    public List<Finding> findings() {
        return memory.all().stream()
                .map(Ledger.Entry::finding)
                .sorted(Finding.WORST_FIRST)
                .toList();
    }

    /** The page is no reason to fail a round, nor to wait. */
    private void writeDown() {
        try {
            noting.answer();
        } catch (IllegalStateException e) {
            LOG.warn(
                    "The round could not be written down: {}",
                    e.getCause().getClass().getName());
        }
    }

    private boolean note() {
        nodes.write(last);
        return true;
    }

    @PreDestroy
    void stop() {
        noting.stop();
    }
}
