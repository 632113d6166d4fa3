package dk.kaldekaede.watch;

import dk.kaldekaede.watch.ways.Attempt;
import dk.kaldekaede.watch.ways.Emergency;
import dk.kaldekaede.watch.ways.EmergencyWays;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sees to it that a person is told, once and again while it lasts, and when it is over. Used by one thread. */
@Component
class Telling {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final EmergencyWays ways;
    private final WatchWords words;
    private final SharedMemory shared;
    private final OwnMemory own;
    private volatile Round round;
    private volatile List<Finding> untold = List.of();
    private final Bounded<Ledger.Plan> deciding = new Bounded<>("watch-decides", LIMIT, this::decideTogether);
    private final Bounded<Boolean> retracting = new Bounded<>("watch-retracts", LIMIT, this::retract);

    Telling(EmergencyWays ways, WatchWords words, SharedMemory shared, WatchSettings settings) {
        this.ways = ways;
        this.words = words;
        this.shared = shared;
        this.own = new OwnMemory(settings);
    }

    void tell(Round seen) {
        round = seen;
        Optional<Ledger.Plan> together = seen.databaseWritable() ? ask(deciding) : Optional.empty();
        Ledger.Plan plan = together.orElseGet(() -> own.settle(seen));
        List<Finding> alone = together.map(each -> own.adopt(each, seen)).orElse(List.of());
        List<Finding> over = Stream.concat(plan.over().stream(), alone.stream())
                .filter(this::nothingWorseCameOfIt)
                .toList();
        if (!plan.tell().isEmpty() || !over.isEmpty()) {
            tell(plan.tell(), over, together.isPresent());
        }
    }

    private void tell(List<Finding> found, List<Finding> over, boolean together) {
        Emergency emergency = words.of(found, over);
        // It names roles and incidents, and no person.
        LOG.error("{}", emergency.text());
        boolean worst = found.stream().map(Finding::kind).anyMatch(FindingKind::worst);
        List<Attempt> attempts = ways.tell(emergency, worst);
        if (!attempts.isEmpty() && attempts.stream().noneMatch(Attempt::taken)) {
            LOG.error("Nobody could be told: {}", attempts);
            found.forEach(own::untold);
            untold = found;
            if (together) {
                ask(retracting);
            }
        }
    }

    /** An alarm whose message waited and that is overdue now is not well again. */
    private boolean nothingWorseCameOfIt(Finding over) {
        Set<String> subjects = round.findings().stream()
                .filter(finding -> finding.kind().ofNode() == over.kind().ofNode())
                .filter(finding -> !finding.kind().ofNode() || finding.kind() == over.kind())
                .map(Finding::subject)
                .collect(Collectors.toSet());
        return !subjects.contains(over.subject());
    }

    private Ledger.Plan decideTogether() {
        return shared.settle(round, own);
    }

    private boolean retract() {
        shared.untold(untold);
        return true;
    }

    private static <T> Optional<T> ask(Bounded<T> question) {
        try {
            return question.answer();
        } catch (IllegalStateException e) {
            LOG.warn(
                    "The findings could not be written down: {}",
                    e.getCause().getClass().getName());
            return Optional.empty();
        }
    }

    @PreDestroy
    void stop() {
        deciding.stop();
        retracting.stop();
    }
}
