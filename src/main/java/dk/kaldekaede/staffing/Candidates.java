package dk.kaldekaede.staffing;

import dk.kaldekaede.roster.RolePeople;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who can be called in next: with the skill and the language, free, rested, on call before off call. */
@Component
class Candidates {

    private final RolePeople people;
    private final CallRows calls;
    private final EffortSurroundings surroundings;
    private final Clock clock;

    Candidates(RolePeople people, CallRows calls, EffortSurroundings surroundings, Clock clock) {
        this.people = people;
        this.calls = calls;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /**
     * Somebody who can be called.
     *
     * @param personId who
     * @param tier why she comes where she does
     * @param leaves the exercise that she is taken out of, or null
     */
    record Candidate(String personId, Tier tier, Call leaves) {}

    /** All who can be called for a need, the first in front. Nobody else may call people in meanwhile. */
    List<Candidate> of(CallOut callOut, Need need) {
        Instant now = clock.instant();
        String language = need.language().equals(Need.ANY_LANGUAGE) ? "" : need.language();
        Map<String, Call> bound = calls.bound().stream().collect(Collectors.toMap(Call::personId, Function.identity()));
        Set<String> called =
                calls.of(callOut.activationId()).stream().map(Call::personId).collect(Collectors.toSet());
        leader(callOut).ifPresent(called::add);
        Resting resting = new Resting(
                people.resting(now, callOut.terms().rest()),
                calls.outAfter(now.minus(callOut.terms().rest())));
        List<Candidate> found = new ArrayList<>();
        for (RolePeople.Member member : people.of(need.kind(), language, now)) {
            Call elsewhere = bound.get(member.personId());
            if (!called.contains(member.personId()) && free(callOut, elsewhere)) {
                found.add(new Candidate(member.personId(), resting.tier(member, elsewhere), elsewhere));
            }
        }
        return inOrder(callOut, need, found);
    }

    /** A real effort takes people out of an exercise; nobody else is taken from where she is. */
    private static boolean free(CallOut callOut, Call elsewhere) {
        return elsewhere == null || elsewhere.exercise() && !callOut.exercise();
    }

    private static List<Candidate> inOrder(CallOut callOut, Need need, List<Candidate> found) {
        List<Tier> tiers = new ArrayList<>(callOut.terms().tiers());
        if (need.restOverruled() && !tiers.contains(Tier.RESTING)) {
            tiers.add(Tier.RESTING);
        }
        return found.stream()
                .filter(candidate -> tiers.contains(candidate.tier()))
                .sorted(Comparator.comparingInt(candidate -> tiers.indexOf(candidate.tier())))
                .toList();
    }

    private Optional<String> leader(CallOut callOut) {
        return surroundings
                .of(callOut.incidentId(), callOut.activationId())
                .leader()
                .map(EffortSurroundings.Leader::personId);
    }

    /**
     * Who rests.
     *
     * @param offShift those whose shift has just ended
     * @param backHome those who were out in an effort until just now
     */
    private record Resting(Set<String> offShift, Set<String> backHome) {

        /** An exercise that she leaves for the real thing does not make her tired. */
        Tier tier(RolePeople.Member member, Call elsewhere) {
            boolean rests =
                    offShift.contains(member.personId()) || backHome.contains(member.personId()) && elsewhere == null;
            if (rests) {
                return Tier.RESTING;
            }
            return member.onCall() ? Tier.ON_CALL : Tier.OFF_CALL;
        }
    }
}
