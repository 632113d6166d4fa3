package dk.kaldekaede.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shifts that change hands: the holder asks a colleague, the colleague agrees, a manager approves. */
@Service
public class Swaps {

    private final SwapRows swaps;
    private final SwapChecks possible;
    private final PlanChecks checks;
    private final RosterChanges changes;
    private final RosterRevision revision;
    private final CurrentPerson current;
    private final Clock clock;

    Swaps(
            SwapRows swaps,
            SwapChecks possible,
            PlanChecks checks,
            RosterChanges changes,
            RosterRevision revision,
            CurrentPerson current,
            Clock clock) {
        this.swaps = swaps;
        this.possible = possible;
        this.checks = checks;
        this.changes = changes;
        this.revision = revision;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What came of asking.
     *
     * @param request what was asked; null when that was refused
     * @param refusals why not
     */
    public record Asked(SwapRequest request, List<Refusal> refusals) {

        /** Whether nothing was asked. */
        public boolean isRefused() {
            return !refusals.isEmpty();
        }
    }

    /**
     * The holder of a place asks a colleague to take it.
     *
     * @param fromPersonId who asks; holds the place in the whole period
     * @param from the first moment; now, when that is over
     * @param to the first moment after; a shift without an end is asked for in part
     */
    @Transactional
    public Asked ask(String fromPersonId, String toPersonId, String role, int position, Instant from, Instant to) {
        revision.hold();
        Instant begins = from.isBefore(now()) ? now() : from;
        SwapRequest request = new SwapRequest(
                UUID.randomUUID().toString(),
                role,
                position,
                begins,
                to,
                fromPersonId,
                toPersonId,
                SwapState.ASKED,
                now(),
                null,
                null,
                null,
                null);
        List<Refusal> refusals = possible.refusals(request, from);
        if (refusals.isEmpty()) {
            swaps.insert(request);
        }
        return new Asked(refusals.isEmpty() ? request : null, refusals);
    }

    /** The colleague agrees. */
    @Transactional
    public SwapOutcome agree(String id, String personId) {
        return decide(
                id,
                SwapState.ASKED,
                request -> request.toPersonId().equals(personId),
                request -> swaps.agree(id, now()));
    }

    /** The colleague refuses, also after she agreed. */
    @Transactional
    public SwapOutcome refuse(String id, String personId) {
        return close(id, SwapState.REFUSED, request -> request.toPersonId().equals(personId));
    }

    /** Whoever asked takes it back. */
    @Transactional
    public SwapOutcome withdraw(String id, String personId) {
        return close(id, SwapState.WITHDRAWN, request -> request.fromPersonId().equals(personId));
    }

    /** Whether whoever acts may decide as a manager: she has no part in it. */
    public boolean mayDecide(SwapRequest request) {
        String me = current.personId();
        return !request.fromPersonId().equals(me) && !request.toPersonId().equals(me);
    }

    /** A manager who has no part in it refuses. */
    @Transactional
    public SwapOutcome reject(String id) {
        return asManager(close(id, SwapState.REFUSED, this::mayDecide));
    }

    /** A manager who has no part in it approves what a colleague agreed to: the place is hers in that period. */
    @Transactional
    public SwapOutcome approve(String id) {
        return asManager(decide(id, SwapState.AGREED, this::mayDecide, request -> {
            swaps.close(id, SwapState.APPROVED, now(), current.user());
            RosterChange change = changes.paint(ChangeKind.SWAP, List.of(possible.stroke(request)));
            swaps.changed(id, change.isEmpty() ? null : change.id());
        }));
    }

    private static SwapOutcome asManager(SwapOutcome outcome) {
        return outcome == SwapOutcome.NOT_YOURS ? SwapOutcome.YOUR_OWN : outcome;
    }

    /** What a manager ought to know before she approves. */
    public List<PlanWarning> warnings(SwapRequest request) {
        return checks.warnings(List.of(possible.stroke(request))).stream()
                .filter(warning -> warning.kind() != WarningKind.COVERED)
                .toList();
    }

    /** One request. */
    public Optional<SwapRequest> find(String id) {
        return swaps.find(id);
    }

    /** What somebody still has to decide, the oldest first; what is over by now is left out. */
    public List<SwapRequest> open() {
        return swaps.open().stream()
                .filter(request -> request.endsAt().isAfter(now()))
                .toList();
    }

    /** What a person asked or was asked, the newest first. */
    public List<SwapRequest> ofPerson(String personId, int howMany) {
        return swaps.ofPerson(personId, howMany);
    }

    /** A request for a shift that is no longer the asker's is closed with the change that took it. */
    @EventListener
    void hear(RosterChanged news) {
        for (SwapRequest request : swaps.open()) {
            boolean touched = news.change().removed().stream()
                    .anyMatch(shift -> shift.role().equals(request.role())
                            && shift.position() == request.position()
                            && shift.overlaps(request.startsAt(), request.endsAt()));
            if (touched && !possible.isHeld(request)) {
                swaps.close(request.id(), SwapState.OUTDATED, now(), null);
            }
        }
    }

    private SwapOutcome close(String id, SwapState state, Predicate<SwapRequest> mayAnswer) {
        revision.hold();
        Optional<SwapRequest> request = swaps.find(id);
        SwapOutcome outcome = request.map(there -> judge(there, mayAnswer)).orElse(SwapOutcome.UNKNOWN);
        if (outcome == SwapOutcome.DONE) {
            swaps.close(id, state, now(), current.user());
        }
        return outcome;
    }

    private SwapOutcome decide(
            String id, SwapState expected, Predicate<SwapRequest> mayAnswer, Consumer<SwapRequest> answer) {
        revision.hold();
        Optional<SwapRequest> request = swaps.find(id);
        SwapOutcome outcome = request.map(there -> judge(there, mayAnswer)).orElse(SwapOutcome.UNKNOWN);
        if (outcome != SwapOutcome.DONE) {
            return outcome;
        }
        if (request.get().state() != expected) {
            return SwapOutcome.NOT_NOW;
        }
        if (!possible.isStillPossible(request.get())) {
            swaps.close(id, SwapState.OUTDATED, now(), current.user());
            return SwapOutcome.OUTDATED;
        }
        answer.accept(request.get());
        return SwapOutcome.DONE;
    }

    private static SwapOutcome judge(SwapRequest request, Predicate<SwapRequest> mayAnswer) {
        if (!mayAnswer.test(request)) {
            return SwapOutcome.NOT_YOURS;
        }
        if (request.state() == SwapState.OUTDATED) {
            return SwapOutcome.OUTDATED;
        }
        return request.state().isOpen() ? SwapOutcome.DONE : SwapOutcome.NOT_NOW;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
