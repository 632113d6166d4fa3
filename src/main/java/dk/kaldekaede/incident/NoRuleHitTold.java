package dk.kaldekaede.incident;

import dk.kaldekaede.effort.Participants;
import dk.kaldekaede.rules.NoRuleHit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A table had no row for a case: the crisis management is told while the chain goes on with the careful choice. */
@Component
class NoRuleHitTold {

    private final Participants participants;

    NoRuleHitTold(Participants participants) {
        this.participants = participants;
    }

    @EventListener
    void on(NoRuleHit news) {
        participants.informRole(
                news.incidentId(),
                news.activationId(),
                Participants.CRISIS_MANAGEMENT,
                "rules.noHit",
                news.decisionKey());
    }
}
