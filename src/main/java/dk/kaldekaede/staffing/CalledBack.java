package dk.kaldekaede.staffing;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Those whom a stand-down sent home and who are not home yet. When their effort is reopened and misses somebody, they are
 * asked to come back before anybody else is called, each once; whoever has been out too long is left to rest.
 */
@Component
class CalledBack {

    private final CallRows calls;
    private final Clock clock;

    CalledBack(CallRows calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** Who can be asked for a need, whoever was sent home last in front. */
    List<Call> of(CallOut callOut, Need need) {
        Instant now = clock.instant();
        return calls.of(callOut.activationId()).stream()
                .filter(call -> call.state() == CallState.RELIEVED && need.is(call.kind(), call.language()))
                .filter(call -> sentHomeBefore(call, callOut.reopenedAt()))
                .filter(call -> call.reliefDueAt() == null
                        || now.isBefore(call.reliefDueAt().minus(callOut.terms().reliefAhead())))
                .filter(call -> calls.free(call.personId()))
                .sorted(Comparator.comparing(Call::relievedAt).reversed())
                .toList();
    }

    /** She has not been asked since the effort was reopened. */
    private static boolean sentHomeBefore(Call call, Instant reopenedAt) {
        return reopenedAt != null
                && !call.relievedAt().isAfter(reopenedAt)
                && call.calledAt().isBefore(reopenedAt);
    }
}
