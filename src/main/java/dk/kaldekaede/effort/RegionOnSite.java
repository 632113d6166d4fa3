package dk.kaldekaede.effort;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of the region is on site, as people say it. Saying it again changes nothing. Whenever the region begins or ends to
 * lead, the municipality's leaders are told. To be called with the incident locked.
 */
@Component
public class RegionOnSite {

    private final RegionRows rows;
    private final RegionLead lead;
    private final RegionLeadTold told;
    private final Trail trail;

    RegionOnSite(RegionRows rows, RegionLead lead, RegionLeadTold told, Trail trail) {
        this.rows = rows;
        this.lead = lead;
        this.told = told;
        this.trail = trail;
    }

    /**
     * They have come.
     *
     * @param byUser the account that says so
     * @return whether it was news
     */
    @Transactional
    public boolean arrived(String incidentId, RegionKind kind, String byUser) {
        Optional<RegionKind> before = lead.now(incidentId);
        boolean news = rows.arrived(incidentId, kind, byUser);
        if (news) {
            trail.record(note(incidentId, TrailType.REGION_ARRIVED, kind, byUser));
            Optional<RegionKind> leads = lead.now(incidentId);
            if (before.isEmpty() && leads.isPresent()) {
                told.leads(incidentId, leads.get());
            }
        }
        return news;
    }

    /**
     * They have gone.
     *
     * @param byUser the account that says so
     * @return whether it was news
     */
    @Transactional
    public boolean left(String incidentId, RegionKind kind, String byUser) {
        Optional<RegionKind> before = lead.now(incidentId);
        boolean news = rows.left(incidentId, kind, byUser);
        if (news) {
            trail.record(note(incidentId, TrailType.REGION_LEFT, kind, byUser));
            if (before.isPresent() && lead.now(incidentId).isEmpty()) {
                told.leadsNoMore(incidentId, before.get());
            }
        }
        return news;
    }

    /** Who is there now, in the order they came. */
    public List<RegionPresence> present(String incidentId) {
        return rows.ofIncidents(List.of(incidentId)).stream()
                .filter(RegionPresence::lasts)
                .toList();
    }

    /** Whether a KOP or the region's crisis team was there at any time, whether they are now or not (KS-1.3). */
    public boolean everPresent(String incidentId) {
        return rows.ofIncidents(List.of(incidentId)).stream()
                .anyMatch(presence -> presence.kind().leads());
    }

    private static TrailNote note(String incidentId, TrailType type, RegionKind kind, String byUser) {
        return TrailNote.of(incidentId, type).role(kind.role()).by(byUser);
    }
}
