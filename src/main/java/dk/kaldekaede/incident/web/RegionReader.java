package dk.kaldekaede.incident.web;

import dk.kaldekaede.effort.RegionKind;
import dk.kaldekaede.effort.RegionPresence;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.region.RegionRequest;
import dk.kaldekaede.incident.region.RegionRequests;
import dk.kaldekaede.incident.region.RegionRights;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows the region in one incident. */
@Component
class RegionReader {

    private final RegionRequests requests;
    private final RegionRights rights;
    private final PageTimes times;

    RegionReader(RegionRequests requests, RegionRights rights, PageTimes times) {
        this.requests = requests;
        this.rights = rights;
        this.times = times;
    }

    /**
     * @param presences all of the region who are or were there
     * @param mayAct whether the reader has a part in an incident that runs
     */
    RegionView read(Incident incident, List<RegionPresence> presences, boolean mayAct) {
        RegionRequest request = requests.of(incident.id());
        List<RegionPresence> there =
                presences.stream().filter(RegionPresence::lasts).toList();
        return new RegionView(
                incident.running() && request.underWay(),
                request.asked().stream().map(RegionKind::name).toList(),
                incident.facts().regionAnswer().name(),
                times.of(request.answeredAt()),
                request.place().name(),
                there.stream().map(this::there).toList(),
                leads(there),
                request.helpMissing(),
                times.of(request.helpAskedAt()),
                mayAct && rights.maySay(incident.id()));
    }

    /** Who of those there leads crisis support and the EPC: the KOP before the crisis team; null when neither is. */
    static String leads(List<RegionPresence> presences) {
        return presences.stream()
                .filter(presence -> presence.lasts() && presence.kind().leads())
                .map(RegionPresence::kind)
                .min(Comparator.naturalOrder())
                .map(RegionKind::name)
                .orElse(null);
    }

    private RegionView.There there(RegionPresence presence) {
        return new RegionView.There(presence.kind().name(), times.of(presence.arrivedAt()));
    }
}
