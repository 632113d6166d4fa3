package dk.kaldekaede.staffing;

import dk.kaldekaede.roster.RolePeople;
import dk.kaldekaede.staffing.StaffingOverview.Kind;
import dk.kaldekaede.staffing.StaffingOverview.Staffing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How many of those who could be called for what is missing another incident has. Nobody is named. */
@Component
public class Competition {

    private final RolePeople people;
    private final CallRows calls;
    private final Clock clock;

    Competition(RolePeople people, CallRows calls, Clock clock) {
        this.people = people;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * People whom another incident has.
     *
     * @param incidentId the other incident
     * @param kind the role they are called in there
     * @param number how many
     * @param freed whether it is an exercise that they are taken out of when they are called here
     */
    public record Bound(String incidentId, String kind, int number, boolean freed) {}

    /** An effort's needs of which somebody is missing, and whom other incidents have of those who could come. */
    public Map<Need, List<Bound>> of(String incidentId, boolean exercise, Staffing staffing) {
        List<Call> elsewhere = calls.bound().stream()
                .filter(call -> !call.incidentId().equals(incidentId))
                .toList();
        Map<Need, List<Bound>> bound = new LinkedHashMap<>();
        if (elsewhere.isEmpty() || !staffing.running()) {
            return bound;
        }
        for (Kind kind : staffing.kinds()) {
            if (kind.tally().missing() > 0) {
                List<Bound> found = of(kind.need(), exercise, elsewhere);
                bound.put(kind.need(), found);
            }
        }
        bound.values().removeIf(List::isEmpty);
        return bound;
    }

    private List<Bound> of(Need need, boolean exercise, List<Call> elsewhere) {
        String language = need.language().equals(Need.ANY_LANGUAGE) ? "" : need.language();
        Set<String> wanted = people.of(need.kind(), language, clock.instant()).stream()
                .map(RolePeople.Member::personId)
                .collect(Collectors.toSet());
        Map<Bound, Long> numbers = elsewhere.stream()
                .filter(call -> wanted.contains(call.personId()))
                .map(call -> new Bound(call.incidentId(), call.kind(), 0, call.exercise() && !exercise))
                .collect(Collectors.groupingBy(each -> each, LinkedHashMap::new, Collectors.counting()));
        List<Bound> bound = new ArrayList<>();
        numbers.forEach((each, number) ->
                bound.add(new Bound(each.incidentId(), each.kind(), number.intValue(), each.freed())));
        return bound;
    }
}
