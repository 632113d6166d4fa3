package dk.kaldekaede.staffing;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nobody is out longer than the table allows: her relief is called ahead, and she goes home when it is there. */
@Component
class Reliefs {

    private final CallRows calls;
    private final NeedRows needs;
    private final Farewells farewells;
    private final Clock clock;

    Reliefs(CallRows calls, NeedRows needs, Farewells farewells, Clock clock) {
        this.calls = calls;
        this.needs = needs;
        this.farewells = farewells;
        this.clock = clock;
    }

    /** Sends those home whose relief is there, whoever has been out the longest first. */
    void change(CallOut callOut) {
        Instant now = clock.instant();
        for (Need need : needs.of(callOut.activationId())) {
            List<Call> all = calls.of(callOut.activationId());
            int spare = Tally.of(need, all, now, callOut.terms()).there() - need.wanted();
            all.stream()
                    .filter(call -> need.is(call.kind(), call.language()))
                    .filter(call -> call.wantsRelief(now, callOut.terms()))
                    .sorted(Comparator.comparing(Call::thereAt))
                    .limit(Math.max(0, spare))
                    .forEach(call -> farewells.say(call, Farewell.RELIEVED, null));
        }
    }

    /** When her relief has to be called; null when she is not there. */
    Instant nextLook(Call call, CallOutTerms terms) {
        return call.state() == CallState.THERE ? call.reliefDueAt().minus(terms.reliefAhead()) : null;
    }
}
