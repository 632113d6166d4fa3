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

    private static final List<SwapState> OPEN = List.of(SwapState.ASKED, SwapState.AGREED);

    private final SwapRows swaps;
    private final ShiftRows shifts;
    private final PlanChecks checks;
    private final RosterChanges changes;
    private final RosterRevision revision;
    private final CurrentPerson current;
    private final Clock clock;

    Swaps(
            SwapRows swaps,
            ShiftRows shifts,
            PlanChecks checks,
            RosterChanges changes,
            RosterRevision revision,
            CurrentPerson current,
            Clock clock) {
        this.swaps = swaps;
        this.shifts = shifts;
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
        List<Refusal> refusals = refusals(request, from);
        if (refusals.isEmpty()) {
            swaps.insert(request);
        }
        return new Asked(refusals.isEmpty() ? request : null, refusals);
    }

    /** The colleague agrees. */
    @Transactional
    public SwapOutcome agree(String id, String personId) {
        return decide(id, SwapState.ASKED, request -> request.toPersonId().equals(personId), request -> swaps.agree(id, now()));
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

    /** A manager refuses. */
    @Transactional
    public SwapOutcome reject(String id) {
        return close(id, SwapState.REFUSED, request -> true);
    }

    /** A manager approves what a colleague agreed to: the place is hers in that period. */
    @Transactional
    public SwapOutcome approve(String id) {
        return decide(id, SwapState.AGREED, request -> true, request -> {
            swaps.close(id, SwapState.APPROVED, now(), current.user());
            RosterChange change = changes.paint(ChangeKind.SWAP, List.of(stroke(request)));
            swaps.changed(id, change.isEmpty() ? null : change.id());
        });
    }

    /** What a manager ought to know before she approves. */
    public List<PlanWarning> warnings(SwapRequest request) {
        return checks.warnings(List.of(stroke(request))).stream()
                .filter(warning -> warning.kind() != WarningKind.COVERED)
                .toList();
    }

    /** One request. */
    public Optional<SwapRequest> find(String id) {
        return swaps.find(id);
    }

    /** What somebody still has to decide, the oldest first; what is over by now is left out. */
    public List<SwapRequest> open() {
        return swaps.in(OPEN).stream()
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
        for (SwapRequest request : swaps.in(OPEN)) {
            boolean touched = news.change().removed().stream()
                    .anyMatch(shift -> shift.role().equals(request.role())
                            && shift.position() == request.position()
                            && shift.overlaps(request.startsAt(), request.endsAt()));
            if (touched && !isHeld(request)) {
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
        if (!isStillPossible(request.get())) {
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

    private boolean isStillPossible(SwapRequest request) {
        return request.endsAt().isAfter(now())
                && isHeld(request)
                && ofColleague(request).isEmpty();
    }

    private List<Refusal> refusals(SwapRequest request, Instant from) {
        if (request.endsAt() == null || !request.endsAt().isAfter(from)) {
            RefusalCode code =
                    request.endsAt() == null ? RefusalCode.MISSING : RefusalCode.ENDS_BEFORE_IT_BEGINS;
            return List.of(Refusal.of(code, "to"));
        }
        if (!request.endsAt().isAfter(request.startsAt())) {
            return List.of(Refusal.of(RefusalCode.IN_THE_PAST, "to"));
        }
        if (!isHeld(request)) {
            return List.of(new Refusal(RefusalCode.NOT_HER_SHIFT, "fromPersonId", request.fromPersonId()));
        }
        if (request.fromPersonId().equals(request.toPersonId())) {
            return List.of(new Refusal(RefusalCode.ALREADY_THERE, "toPersonId", request.toPersonId()));
        }
        boolean asked = swaps.in(OPEN).stream().anyMatch(open -> isSame(open, request));
        return asked
                ? List.of(new Refusal(RefusalCode.ALREADY_ASKED, "toPersonId", request.toPersonId()))
                : ofColleague(request);
    }

    private List<Refusal> ofColleague(SwapRequest request) {
        List<Refusal> refusals = checks.ofPerson(
                        request.toPersonId(), "toPersonId", request.role(), request.endsAt())
                .stream()
                .toList();
        boolean away = refusals.isEmpty() && checks.isAway(request.toPersonId(), begin(request), request.endsAt());
        return away ? List.of(new Refusal(RefusalCode.ABSENT, "toPersonId", request.toPersonId())) : refusals;
    }

    /** Whether the asker holds the place in the whole of what is left of the period, by one shift or several. */
    private boolean isHeld(SwapRequest request) {
        Instant heldUntil = begin(request);
        for (Shift shift : shifts.ofPlaceFrom(request.role(), request.position(), heldUntil)) {
            if (!shift.covers(heldUntil) || !shift.personId().equals(request.fromPersonId())) {
                return false;
            }
            heldUntil = shift.endsAt();
            if (heldUntil == null || !heldUntil.isBefore(request.endsAt())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(SwapRequest open, SwapRequest request) {
        return open.role().equals(request.role())
                && open.position() == request.position()
                && open.toPersonId().equals(request.toPersonId())
                && open.startsAt().isBefore(request.endsAt())
                && open.endsAt().isAfter(request.startsAt());
    }

    private Stroke stroke(SwapRequest request) {
        return new Stroke(
                request.role(),
                request.position(),
                request.toPersonId(),
                ShiftKind.OVERRIDE,
                begin(request),
                request.endsAt());
    }

    /** What is over of the period stays as it was. */
    private Instant begin(SwapRequest request) {
        return request.startsAt().isBefore(now()) ? now() : request.startsAt();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
