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
     * @param asked how often she was asked in this effort before
     * @param leaves the exercise that she is taken out of, or null
     */
    record Candidate(String personId, Tier tier, int asked, Call leaves) {}

    /** All who can be called for a need, the first in front. Nobody else may call people in meanwhile. */
    List<Candidate> of(CallOut callOut, Need need) {
        List<Tier> tiers = tiers(callOut, need);
        return all(callOut, need).stream()
                .filter(candidate -> tiers.contains(candidate.tier()))
                .sorted(Comparator.<Candidate>comparingInt(candidate -> tiers.indexOf(candidate.tier()))
                        .thenComparingInt(Candidate::asked))
                .toList();
    }

    /** How many could be called beside them if their rest were overruled. */
    int resting(CallOut callOut, Need need) {
        return tiers(callOut, need).contains(Tier.RESTING)
                ? 0
                : (int) all(callOut, need).stream()
                        .filter(candidate -> candidate.tier() == Tier.RESTING)
                        .count();
    }

    private List<Candidate> all(CallOut callOut, Need need) {
        Instant now = clock.instant();
        Instant restedSince = now.minus(callOut.terms().rest());
        String language = need.language().equals(Need.ANY_LANGUAGE) ? "" : need.language();
        Map<String, Call> bound = calls.bound().stream().collect(Collectors.toMap(Call::personId, Function.identity()));
        Asked asked = new Asked(
                calls.of(callOut.activationId()).stream().collect(Collectors.groupingBy(Call::personId)),
                calls.sentThoughMissing(callOut.activationId(), restedSince));
        Optional<String> leader = leader(callOut);
        Resting resting = new Resting(people.resting(now, callOut.terms().rest()), calls.outAfter(restedSince));
        List<Candidate> found = new ArrayList<>();
        for (RolePeople.Member member : people.of(need.kind(), language, now)) {
            String person = member.personId();
            Call elsewhere = bound.get(person);
            if (asked.mayBeAsked(person) && leader.filter(person::equals).isEmpty() && free(callOut, elsewhere)) {
                found.add(new Candidate(person, resting.tier(member, elsewhere), asked.times(person), elsewhere));
            }
        }
        return found;
    }

    private static List<Tier> tiers(CallOut callOut, Need need) {
        List<Tier> tiers = new ArrayList<>(callOut.terms().tiers());
        if (need.restOverruled() && !tiers.contains(Tier.RESTING)) {
            tiers.add(Tier.RESTING);
        }
        return tiers;
    }

    /** A real effort takes people out of an exercise; nobody else is taken from where she is. */
    private static boolean free(CallOut callOut, Call elsewhere) {
        return elsewhere == null || elsewhere.exercise() && !callOut.exercise();
    }

    private Optional<String> leader(CallOut callOut) {
        return surroundings
                .of(callOut.incidentId(), callOut.activationId())
                .leader()
                .map(EffortSurroundings.Leader::personId);
    }

    /**
     * Who was asked in this effort before.
     *
     * @param before the calls of each, the newest last
     * @param sentHome those whom the leader has sent home lately though somebody was missing
     */
    private record Asked(Map<String, List<Call>> before, Set<String> sentHome) {

        int times(String person) {
            return before.getOrDefault(person, List.of()).size();
        }

        /** Nobody who refused, or did not answer or come, is asked again; whoever had to stay at home, or is home, is. */
        boolean mayBeAsked(String person) {
            List<Call> hers = before.getOrDefault(person, List.of());
            return hers.isEmpty()
                    || !sentHome.contains(person)
                            && hers.get(hers.size() - 1).state().mayBeAskedAgain();
        }
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
