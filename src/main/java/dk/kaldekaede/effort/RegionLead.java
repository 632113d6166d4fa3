package dk.kaldekaede.effort;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who leads when the region may be there: whoever shows or says who leads asks here. The municipality's periods alone say
 * who steers its own people.
 */
@Component
public class RegionLead {

    private final LeadershipRows periods;
    private final RegionRows presences;
    private final Clock clock;

    RegionLead(LeadershipRows periods, RegionRows presences, Clock clock) {
        this.periods = periods;
        this.presences = presences;
        this.clock = clock;
    }

    /** Who led what in an incident, in the order in which the municipality's own periods came. */
    public List<LedPeriod> ofIncident(String incidentId) {
        List<RegionPresence> there = presences.ofIncidents(List.of(incidentId));
        return periods.ofIncident(incidentId).stream()
                .flatMap(period -> LedPeriod.of(period, there).stream())
                .toList();
    }

    /** All of the region that is or was on site, by incident, in one query. */
    public Map<String, List<RegionPresence>> presences(Collection<String> incidentIds) {
        return presences.ofIncidents(incidentIds).stream().collect(groupingBy(RegionPresence::incidentId));
    }

    /** Who of the region leads crisis support and the EPC now; empty when the municipality does. */
    public Optional<RegionKind> now(String incidentId) {
        return LedPeriod.leading(presences.ofIncidents(List.of(incidentId)), clock.instant());
    }

    /** Who of the region leads a subject now; empty when the municipality, or nobody, does. */
    public Optional<RegionKind> now(String incidentId, String subject) {
        return LedPeriod.isTheRegions(subject) ? now(incidentId) : Optional.empty();
    }

    /** The text that tells somebody about a leadership: another one while the region has what she may believe to be hers. */
    String text(String key, String incidentId, String... subjects) {
        boolean theirs = List.of(subjects).stream()
                .anyMatch(subject -> now(incidentId, subject).isPresent());
        return theirs ? key + ".region" : key;
    }
}
