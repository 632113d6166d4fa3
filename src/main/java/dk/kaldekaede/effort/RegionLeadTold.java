package dk.kaldekaede.effort;

import static dk.kaldekaede.effort.LeadershipPeriod.EPC;

import dk.kaldekaede.alerting.Messenger;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.notification.MessageKind;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Nobody believes to lead what the region leads: the leaders are told when it begins and when it ends (KS-2.2, SF-2.5). */
@Component
class RegionLeadTold {

    /** Messages are Danish whatever language a page is read in. */
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final LeadershipRows periods;
    private final Messenger messenger;
    private final MessageSource texts;
    private final Trail trail;

    RegionLeadTold(LeadershipRows periods, Messenger messenger, MessageSource texts, Trail trail) {
        this.periods = periods;
        this.messenger = messenger;
        this.texts = texts;
        this.trail = trail;
    }

    /** From now the region leads crisis support and the EPC. */
    void leads(String incidentId, RegionKind region) {
        tell(incidentId, region, TrailType.LED_BY_REGION, "leader.region.");
    }

    /** From now the municipality leads what the region led. */
    void leadsNoMore(String incidentId, RegionKind region) {
        tell(incidentId, region, TrailType.LED_BY_REGION_NO_MORE, "leader.back.");
    }

    private void tell(String incidentId, RegionKind region, TrailType type, String textKey) {
        List<LeadershipPeriod> open = periods.ofIncident(incidentId).stream()
                .filter(LeadershipPeriod::lasts)
                .toList();
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
