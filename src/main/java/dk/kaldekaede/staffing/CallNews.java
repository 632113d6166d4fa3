package dk.kaldekaede.staffing;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertEnded;
import dk.kaldekaede.alerting.AlertGivenBack;
import dk.kaldekaede.alerting.AlertTurns;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of the alarms of people called in: recorded under the call-out's lock, and the loop takes its turn. */
@Component
class CallNews {

    private final CallRows calls;
    private final CallOutRows rows;
    private final CallOuts callOuts;
    private final Acceptance acceptance;
    private final Clock clock;

    CallNews(CallRows calls, CallOutRows rows, CallOuts callOuts, Acceptance acceptance, Clock clock) {
        this.calls = calls;
        this.rows = rows;
        this.callOuts = callOuts;
        this.acceptance = acceptance;
        this.clock = clock;
    }

    /** The alarms of one call-out change in turn: its row is locked before theirs. */
    @Component
    static class InTurn implements AlertTurns {

        private final CallOutRows rows;

        InTurn(CallOutRows rows) {
            this.rows = rows;
        }

        @Override
        public void take(Alert alert) {
            if (alert.purpose().callsIn()) {
                rows.lock(alert.activationId());
            }
        }
    }

    @EventListener
    void on(AlertEnded news) {
        callOf(news.alert()).filter(Call::ringing).ifPresent(call -> {
            switch (news.alert().state()) {
                case TAKEN -> acceptance.counts(call);
                case DECLINED -> calls.ended(call.id(), CallState.DECLINED, clock.instant());
                case SILENT -> calls.ended(call.id(), CallState.SILENT, clock.instant());
                case UNREACHABLE -> calls.ended(call.id(), CallState.UNREACHABLE, clock.instant());
                default -> calls.ended(call.id(), CallState.NOT_NEEDED, clock.instant());
            }
            wake(call);
        });
    }

    /** "Kan alligevel ikke", said on the general page of alarms. */
    @EventListener
    void on(AlertGivenBack news) {
        callOf(news.alert()).filter(call -> call.state().coming()).ifPresent(call -> {
            calls.ended(call.id(), CallState.CANT_AFTER_ALL, clock.instant());
            wake(call);
        });
    }

    private void wake(Call call) {
        callOuts.wake(rows.find(call.activationId()).orElseThrow());
    }

    /** An alarm is known by its call from its first moment, before the call knows the alarm. */
    private Optional<Call> callOf(Alert alert) {
        return alert.purpose().callsIn()
                ? calls.find(alert.callId()).map(call -> withAlert(call, alert))
                : Optional.empty();
    }

    private Call withAlert(Call call, Alert alert) {
        if (call.alertId() == null) {
            calls.alert(call.id(), alert.id());
        }
        return calls.find(call.id()).orElseThrow();
    }
}
