package dk.kaldekaede.staffing;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Need against who is there, comes and rings: what the leader's page and the board show. Three queries, however many efforts. */
@Service
public class StaffingOverview {

    private final CallOutRows rows;
    private final NeedRows needs;
    private final CallRows calls;
    private final Clock clock;

    StaffingOverview(CallOutRows rows, NeedRows needs, CallRows calls, Clock clock) {
        this.rows = rows;
        this.needs = needs;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * One effort's staffing.
     *
     * @param activationId the effort
     * @param running whether people are called in; false once it is stood down
     * @param regionAlone whether nobody is called in since the region manages alone (KS-2.5)
     * @param callsFrom from when people are called: the leader sees the need first
     * @param kinds how each need stands, in the plan's order
     * @param people everybody called, each once, in the order they were called last
     */
    public record Staffing(
            String activationId,
            boolean running,
            boolean regionAlone,
            Instant callsFrom,
            List<Kind> kinds,
            List<Person> people) {}

    /**
     * How one need stands.
     *
     * @param need what is needed and why; {@link Need#shortOf} says that nobody is left to call, and for how many
     * @param tally how many are there, come, and ring; {@link Tally#missing} and {@link Tally#tooMany}
     * @param longestOutPassed how many are out longer than the table allows
     */
    public record Kind(Need need, Tally tally, int longestOutPassed) {

        /** Whether the leader has something to choose: nobody is left, and she has not chosen. */
        public boolean asksForChoice() {
            return need.shortOf() != null && need.choice() == null;
        }
    }

    /**
     * Where one person is.
     *
     * @param call all that is known of her call
     * @param late whether she should have been there
     * @param outTooLong whether she has been out longer than the table allows
     */
    public record Person(Call call, boolean late, boolean outTooLong) {}

    /** The staffing of these efforts, by their ids; an effort without a call-out, or whose plan is not staffed, is left out. */
    public Map<String, Staffing> of(Collection<String> activationIds) {
        Map<String, List<Need>> wanted =
                needs.ofAll(activationIds).stream().collect(Collectors.groupingBy(Need::activationId));
        Map<String, List<Call>> called =
                calls.ofAll(activationIds).stream().collect(Collectors.groupingBy(Call::activationId));
        return rows.findAll(activationIds).stream()
                .filter(callOut -> wanted.containsKey(callOut.activationId()))
                .collect(Collectors.toMap(
                        CallOut::activationId,
                        callOut -> staffing(
                                callOut,
                                wanted.get(callOut.activationId()),
                                called.getOrDefault(callOut.activationId(), List.of()))));
    }

    private Staffing staffing(CallOut callOut, List<Need> wanted, List<Call> called) {
        Instant now = clock.instant();
        return new Staffing(
                callOut.activationId(),
                callOut.running(),
                callOut.running() && callOut.regionAlone(),
                callOut.callsFrom(),
                wanted.stream()
                        .map(need -> kind(callOut, need, called, now))
                        .filter(StaffingOverview::matters)
                        .toList(),
                newest(called).stream().map(call -> person(call, now)).toList());
    }

    /** Whoever was asked again is shown once, as she is now. */
    private static Collection<Call> newest(List<Call> called) {
        Map<String, Call> people = new LinkedHashMap<>();
        for (Call call : called) {
            people.remove(call.personId());
            people.put(call.personId(), call);
        }
        return people.values();
    }

    private static Kind kind(CallOut callOut, Need need, List<Call> called, Instant now) {
        return new Kind(need, Tally.of(need, called, now, callOut.terms()), (int) called.stream()
                .filter(call -> need.is(call.kind(), call.language()))
                .filter(call -> outTooLong(call, now))
                .count());
    }

    /** A language that nobody needs any more, and nobody came for, is not shown. */
    private static boolean matters(Kind kind) {
        return !kind.need().kind().equals(Needs.INTERPRETERS)
                || kind.need().wanted() > 0
                || kind.need().language().equals(Need.OTHER_LANGUAGE)
                || kind.tally().there() + kind.tally().coming() + kind.tally().ringing() > 0;
    }

    private static Person person(Call call, Instant now) {
        boolean late = call.state().coming() && call.arrivesAt().isBefore(now);
        return new Person(call, late, outTooLong(call, now));
    }

    private static boolean outTooLong(Call call, Instant now) {
        return call.state() == CallState.THERE && call.reliefDueAt().isBefore(now);
    }
}
