package dk.kaldekaede.staffing;

import java.time.Instant;
import java.util.List;

/**
 * How a need stands.
 *
 * @param wanted how many are wanted
 * @param there how many are there
 * @param coming how many come
 * @param ringing at how many it rings
 * @param wantRelief how many of those there have to be relieved: their relief is wanted beside them
 */
public record Tally(int wanted, int there, int coming, int ringing, int wantRelief) {

    /** Nobody is wanted, and nobody is called. */
    static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    /** Counts the calls of one need. */
    static Tally of(Need need, List<Call> calls, Instant now, CallOutTerms terms) {
        List<Call> own = calls.stream()
                .filter(call -> need.is(call.kind(), call.language()))
                .toList();
        return new Tally(
                need.wanted(),
                (int) own.stream()
                        .filter(call -> call.state() == CallState.THERE)
                        .count(),
                (int) own.stream().filter(call -> call.state().coming()).count(),
                (int) own.stream().filter(Call::ringing).count(),
                (int) own.stream().filter(call -> call.wantsRelief(now, terms)).count());
    }

    /** How many are missing: nobody fills their place yet, and whoever has to be relieved fills none. */
    public int missing() {
        return Math.max(0, wanted - coming - (there - wantRelief));
    }

    /** How many are too many: there or coming beyond what is wanted. */
    public int tooMany() {
        return Math.max(0, coming + there - wantRelief - wanted);
    }
}
