package dk.kaldekaede.effort;

import static dk.kaldekaede.effort.LeadershipPeriod.EPC;

import dk.kaldekaede.alerting.Messenger;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.staffing.CrewNews;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Nobody believes to lead what the region leads, and nobody follows whom she need not: the leaders and those called in are
 * told when it begins and when it ends (KS-2.2, SF-2.5, OP-9).
 */
@Component
class RegionLeadTold {

    /** Messages are Danish whatever language a page is read in. */
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final LeadershipRows periods;
    private final CrewNews crew;
    private final Messenger messenger;
    private final MessageSource texts;
    private final Trail trail;

    RegionLeadTold(LeadershipRows periods, CrewNews crew, Messenger messenger, MessageSource texts, Trail trail) {
        this.periods = periods;
        this.crew = crew;
        this.messenger = messenger;
        this.texts = texts;
        this.trail = trail;
    }

    /** From now the region leads crisis support and the EPC. */
    void leads(String incidentId, RegionKind region) {
        tell(incidentId, region, TrailType.LED_BY_REGION, "leader.region.");
        crews(incidentId).forEach(effort -> crew.regionLeads(effort, region.role()));
    }

    /** From now the municipality leads what the region led. */
    void leadsNoMore(String incidentId, RegionKind region) {
        tell(incidentId, region, TrailType.LED_BY_REGION_NO_MORE, "leader.back.");
        crews(incidentId).forEach(crew::regionLeadsNoMore);
    }

    private void tell(String incidentId, RegionKind region, TrailType type, String textKey) {
        List<LeadershipPeriod> open = open(incidentId);
        open.stream()
                .filter(period -> LedPeriod.isTheRegions(period.subject()))
                .forEach(period -> trail.record(TrailNote.of(incidentId, type)
                        .activation(period.activationId())
                        .role(region.role())
                        .with("subject", period.subject())));
        open.stream()
                .filter(period -> period.hasLeader() && !period.along())
                .forEach(period ->
                        tell(period, region, textKey + period.subject() + (leadsEpc(period, open) ? ".epc" : "")));
    }

    /** The efforts whose people the region leads while it is there; those of social work go on under their own leader. */
    private List<String> crews(String incidentId) {
        return open(incidentId).stream()
                .filter(period -> period.ofEffort() && LedPeriod.isTheRegions(period.subject()))
                .map(LeadershipPeriod::activationId)
                .toList();
    }

    private List<LeadershipPeriod> open(String incidentId) {
        return periods.ofIncident(incidentId).stream()
                .filter(LeadershipPeriod::lasts)
                .toList();
    }

    private void tell(LeadershipPeriod leads, RegionKind region, String textKey) {
        messenger.tell(
                leads.incidentId(),
                leads.personId(),
                leads.role(),
                MessageKind.INFORMATION,
                textKey,
                texts.getMessage("region.kind." + region, null, DANISH));
    }

    /** Whether the effort's leader leads an EPC along: she is told of both at once. */
    private static boolean leadsEpc(LeadershipPeriod leads, List<LeadershipPeriod> open) {
        return leads.ofEffort()
                && open.stream()
                        .anyMatch(period -> period.subject().equals(EPC)
                                && period.along()
                                && period.activationId().equals(leads.activationId()));
    }
}
