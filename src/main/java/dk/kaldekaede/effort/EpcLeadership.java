package dk.kaldekaede.effort;

import static dk.kaldekaede.effort.LeadershipPeriod.EPC;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.Messenger;
import dk.kaldekaede.alerting.Purpose;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.notification.MessageKind;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who leads the EPC (SF-4.2): a subject of its own. As the table ships, whoever leads the effort leads it along until
 * another takes it over, and again when that one gives it back. The models ask by the bean's name.
 */
@Component("epcLeadership")
public class EpcLeadership {

    private final LeadershipRows rows;
    private final Places places;
    private final LeaderOrder order;
    private final RegionLead region;
    private final Messenger messenger;
    private final Trail trail;

    EpcLeadership(
            LeadershipRows rows,
            Places places,
            LeaderOrder order,
            RegionLead region,
            Messenger messenger,
            Trail trail) {
        this.rows = rows;
        this.places = places;
        this.order = order;
        this.region = region;
        this.messenger = messenger;
        this.trail = trail;
    }

    /**
     * Whether an effort has an EPC led: it works in one, no other effort of the incident has it led already, and the table
     * that the activation goes by says who is asked. A table from before it said so has none.
     */
    public boolean isNeeded(String incidentId, String activationId) {
        return places.isAtEpc(activationId)
                && rows.ofIncident(incidentId).stream().noneMatch(period -> period.lasts() && !period.ofEffort())
                && order.knows(activationId, EPC);
    }

    /** From now whoever leads the effort leads the EPC along, and is told. While nobody leads the effort, nobody does. */
    @Transactional
    public void leadAlong(String incidentId, String activationId) {
        Optional<LeadershipPeriod> effort = leaderOfEffort(incidentId, activationId);
        boolean led = rows.current(activationId, EPC)
                .filter(LeadershipPeriod::hasLeader)
                .isPresent();
        if (effort.isEmpty() && led) {
            rows.gap(incidentId, activationId, EPC, true);
        } else if (effort.isEmpty()) {
            rows.waitAlong(activationId, EPC);
        } else {
            LeadershipPeriod leads = effort.get();
            along(leads);
            String text = region.text("leader.epc.along", incidentId, EPC);
            messenger.tell(incidentId, leads.personId(), leads.role(), MessageKind.INFORMATION, text);
        }
    }

    /**
     * The effort has a new leader: what was led along with it is hers too.
     *
     * @return whether the EPC is
     */
    boolean follow(String incidentId, String activationId) {
        Optional<LeadershipPeriod> followed = rows.current(activationId, EPC)
                .filter(LeadershipPeriod::along)
                .flatMap(period -> leaderOfEffort(incidentId, activationId));
        followed.ifPresent(this::along);
        return followed.isPresent();
    }

    /** The effort has no leader: what was led along with it has none either. */
    void losesLeader(String incidentId, String activationId) {
        rows.current(activationId, EPC)
                .filter(period -> period.along() && period.hasLeader())
                .ifPresent(period -> rows.gap(incidentId, activationId, EPC, true));
    }

    /** Whoever took the EPC over gives it back: the effort's leader leads it along again. */
    @Transactional
    public void givenBack(Alert alert) {
        rows.current(alert.activationId(), EPC)
                .filter(period -> alert.purpose() == Purpose.LEAD_EPC && !period.along())
                .filter(period -> alert.answeredByPerson().equals(period.personId()))
                .ifPresent(period -> {
                    trail.record(note(period, TrailType.LEADER_GIVEN_BACK));
                    leadAlong(period.incidentId(), period.activationId());
                });
    }

    private void along(LeadershipPeriod leads) {
        rows.lead(leads.incidentId(), leads.activationId(), EPC, leads.personId(), leads.role(), true);
        trail.record(note(leads, TrailType.EPC_LED_ALONG));
    }

    private Optional<LeadershipPeriod> leaderOfEffort(String incidentId, String activationId) {
        return rows.ofIncident(incidentId).stream()
                .filter(period -> period.activationId().equals(activationId))
                .filter(period -> period.lasts() && period.ofEffort() && period.hasLeader())
                .findFirst();
    }

    private static TrailNote note(LeadershipPeriod period, TrailType type) {
        return TrailNote.of(period.incidentId(), type)
                .activation(period.activationId())
                .role(period.role())
                .person(period.personId())
                .with("subject", EPC);
    }
}
