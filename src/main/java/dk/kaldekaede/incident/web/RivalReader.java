package dk.kaldekaede.incident.web;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.incident.IncidentRights;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.staffing.Competition;
import dk.kaldekaede.staffing.Competition.Bound;
import dk.kaldekaede.staffing.StaffingOverview.Staffing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows which other incidents have the people that are missing here; what happened there, only to whom it concerns. */
@Component
class RivalReader {

    private final Competition competition;
    private final Incidents incidents;
    private final IncidentAccess access;

    RivalReader(Competition competition, Incidents incidents, IncidentAccess access) {
        this.competition = competition;
        this.incidents = incidents;
        this.access = access;
    }

    /** By the effort and the need within it, as in {@link #key}; nothing for those who were only called in. */
    Map<String, List<RivalView>> read(Picture picture, IncidentRights rights) {
        Map<String, List<RivalView>> rivals = new HashMap<>();
        if (rights.mayReadAll()) {
            for (Activation effort : picture.activations()) {
                Staffing staffing = picture.staffing().get(effort.id());
                if (staffing != null) {
                    rivals.putAll(read(picture, staffing));
                }
            }
        }
        return rivals;
    }

    /** How a need of an effort is called in the map. */
    static String key(String activationId, String needId) {
        return activationId + "/" + needId;
    }

    private Map<String, List<RivalView>> read(Picture picture, Staffing staffing) {
        boolean exercise = picture.incident().facts().exercise();
        Map<String, List<RivalView>> rivals = new HashMap<>();
        competition
                .of(picture.id(), exercise, staffing)
                .forEach((need, bound) -> rivals.put(
                        key(staffing.activationId(), StaffingReader.idOf(need)),
                        bound.stream().map(this::view).toList()));
        return rivals;
    }

    private RivalView view(Bound bound) {
        boolean hers = access.mayReadAll(bound.incidentId());
        return new RivalView(
                hers ? bound.incidentId() : null,
                hers ? incidents.get(bound.incidentId()).facts().what() : null,
                bound.kind(),
                bound.number(),
                bound.freed());
    }
}
