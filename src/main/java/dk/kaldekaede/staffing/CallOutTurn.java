package dk.kaldekaede.staffing;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.staffing.Calling.Called;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One turn of the loop: reads where everybody is, and does what follows. Whoever is missing is called for; where nobody is,
 * the calls stop. Read again until there is nothing left to do.
 */
@Component
public class CallOutTurn {

    private static final Called NOBODY = new Called(Set.of(), false);

    private final CallOutRows rows;
    private final CallOuts callOuts;
    private final NeedRows needs;
    private final CallRows calls;
    private final Calling calling;
    private final Candidates candidates;
    private final Latecomers latecomers;
    private final Reliefs reliefs;
    private final StaffingMessages messages;
    private final Help help;
    private final Trail trail;
    private final Clock clock;

    CallOutTurn(
            CallOutRows rows,
            CallOuts callOuts,
            NeedRows needs,
            CallRows calls,
            Calling calling,
            Candidates candidates,
            Latecomers latecomers,
            Reliefs reliefs,
            StaffingMessages messages,
            Help help,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.callOuts = callOuts;
        this.needs = needs;
        this.calls = calls;
        this.calling = calling;
        this.candidates = candidates;
        this.latecomers = latecomers;
        this.reliefs = reliefs;
        this.messages = messages;
        this.help = help;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Takes a turn under the call-out's lock.
     *
     * @return when to look again though nothing happens; now, when more are to be called
     */
    @Transactional
    public Instant take(String activationId) {
        CallOut callOut = rows.lock(activationId).orElseThrow();
        return callOuts.turn(activationId, () -> {
            latecomers.ask(callOut);
            reliefs.change(callOut);
            List<Shortage> shortages = new ArrayList<>();
            List<Called> called = needs.of(activationId).stream()
                    .map(need -> fill(callOut, need, shortages))
                    .toList();
            if (!shortages.isEmpty()) {
                messages.shortages(callOut, shortages);
            }
            // Each once, at the end: the engine does not see within one command that a process has moved on.
            called.stream().flatMap(one -> one.left().stream()).distinct().forEach(callOuts::news);
            return called.stream().anyMatch(Called::more) ? clock.instant() : nextLook(callOut);
        });
    }

    /**
     * Nobody is left to call for a need.
     *
     * @param missing how many are missing
     */
    record Shortage(Need need, int missing) {}

    private Called fill(CallOut callOut, Need need, List<Shortage> shortages) {
        Tally tally = tally(callOut, need);
        if (callOut.regionAlone()) {
            needs.shortNoLonger(need);
            return NOBODY;
        }
        if (tally.missing() == 0) {
            calling.stop(callOut, need);
            noteShort(callOut, need, tally, shortages);
            return NOBODY;
        }
        if (clock.instant().isBefore(callOut.callsFrom())) {
            return NOBODY;
        }
        Called called = calling.call(callOut, need);
        if (!called.more()) {
            noteShort(callOut, need, tally(callOut, need), shortages);
        }
        return called;
    }

    /**
     * Keeps how many are missing when nobody is left to call. The leader is told, of all needs at once, when that begins and when more are missing
     * than she was told; she is asked again too when nobody answered of those whose rest she overruled.
     */
    private void noteShort(CallOut callOut, Need need, Tally tally, List<Shortage> shortages) {
        int missing = tally.missing();
        if (missing <= tally.ringing()) {
            if (need.shortOf() != null) {
                needs.shortNoLonger(need);
            }
            return;
        }
        int resting = candidates.resting(callOut, need);
        boolean more = need.shortOf() == null || missing > need.shortTold();
        if (more || need.choice() == ShortChoice.NEXT_TIER && tally.ringing() == 0) {
            Instant since = need.shortSince() == null ? clock.instant() : need.shortSince();
            needs.asksForChoice(need, missing, resting, help.mayBeAsked(callOut), since);
        } else if (missing != need.shortOf() || resting != need.resting()) {
            needs.shortOf(need, missing, resting);
        }
        if (more) {
            trail.record(
                    Needs.note(callOut, TrailType.NOBODY_LEFT_TO_CALL, need).with("number", missing));
            shortages.add(new Shortage(need, missing));
        }
    }

    private Tally tally(CallOut callOut, Need need) {
        return Tally.of(need, calls.of(callOut.activationId()), clock.instant(), callOut.terms());
    }

    /** The next moment that is worth a look, and never later than the table says. */
    private Instant nextLook(CallOut callOut) {
        Instant now = clock.instant();
        List<Call> all = calls.of(callOut.activationId());
        CallOutTerms terms = callOut.terms();
        return Stream.concat(
                        Stream.of(callOut.callsFrom(), now.plus(terms.lookEvery())),
                        all.stream()
                                .flatMap(call ->
                                        Stream.of(latecomers.nextLook(call, terms), reliefs.nextLook(call, terms))))
                .filter(Objects::nonNull)
                .filter(moment -> moment.isAfter(now))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
