package dk.kaldekaede.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a shift can change hands. */
@Component
class SwapChecks {

    private final SwapRows swaps;
    private final ShiftRows shifts;
    private final PlanChecks checks;
    private final Clock clock;

    SwapChecks(SwapRows swaps, ShiftRows shifts, PlanChecks checks, Clock clock) {
        this.swaps = swaps;
        this.shifts = shifts;
        this.checks = checks;
        this.clock = clock;
    }

    /** Whether what was asked can still be done. */
    boolean isStillPossible(SwapRequest request) {
        return request.endsAt().isAfter(now())
                && isHeld(request)
                && ofColleague(request).isEmpty();
    }

    /** Why something can not be asked. */
    List<Refusal> refusals(SwapRequest request, Instant from) {
        if (request.endsAt() == null || !request.endsAt().isAfter(from)) {
            RefusalCode code = request.endsAt() == null ? RefusalCode.MISSING : RefusalCode.ENDS_BEFORE_IT_BEGINS;
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
        boolean asked = swaps.open().stream().anyMatch(open -> isSame(open, request));
        return asked
                ? List.of(new Refusal(RefusalCode.ALREADY_ASKED, "toPersonId", request.toPersonId()))
                : ofColleague(request);
    }

    private List<Refusal> ofColleague(SwapRequest request) {
        List<Refusal> refusals =
                checks.ofPerson(request.toPersonId(), "toPersonId", request.role(), request.endsAt()).stream()
                        .toList();
        boolean away = refusals.isEmpty() && checks.isAway(request.toPersonId(), begin(request), request.endsAt());
        return away ? List.of(new Refusal(RefusalCode.ABSENT, "toPersonId", request.toPersonId())) : refusals;
    }

    /** Whether the asker holds the place in the whole of what is left of the period, by one shift or several. */
    boolean isHeld(SwapRequest request) {
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

    /** What an approval paints. */
    Stroke stroke(SwapRequest request) {
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
