package dk.kaldekaede.staffing;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnsweredLate;
import dk.kaldekaede.alerting.AlertEnded;
import dk.kaldekaede.alerting.AlertGivenBack;
import dk.kaldekaede.alerting.AlertTurns;
import dk.kaldekaede.alerting.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of the alarms of people called in: recorded under the call-out's lock, and the loop takes its turn. */
@Component
class CallNews {

    private final CallRows calls;
    private final CallOutRows rows;
    private final CallOuts callOuts;
    private final NeedRows needs;
    private final StaffingMessages messages;
    private final Clock clock;

    CallNews(
            CallRows calls,
            CallOutRows rows,
            CallOuts callOuts,
            NeedRows needs,
            StaffingMessages messages,
            Clock clock) {
        this.calls = calls;
        this.rows = rows;
        this.callOuts = callOuts;
        this.needs = needs;
        this.messages = messages;
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
                case TAKEN -> comes(call);
                case DECLINED -> calls.ended(call.id(), CallState.DECLINED, clock.instant());
                case SILENT -> calls.ended(call.id(), CallState.SILENT, clock.instant());
                case UNREACHABLE -> calls.ended(call.id(), CallState.UNREACHABLE, clock.instant());
                default -> calls.ended(call.id(), CallState.NOT_NEEDED, clock.instant());
            }
            wake(call);
        });
    }

    /** She says yes after all: welcome while somebody is missing, and politely not needed otherwise. */
    @EventListener
    void on(AlertAnsweredLate news) {
        if (news.alert().lateAnswer() != Answer.TAKE) {
            return;
        }
        callOf(news.alert()).filter(call -> !call.state().bound()).ifPresent(call -> {
            if (stillMissing(call)) {
                comes(call);
                wake(call);
            } else {
                messages.notNeeded(call);
            }
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

    private void comes(Call call) {
        CallOutTerms terms = rows.find(call.activationId()).orElseThrow().terms();
        Instant now = clock.instant();
        boolean chosen = call.arrivesAt() != null && call.arrivesAt().isAfter(now);
        calls.accepted(call.id(), now, chosen ? call.arrivesAt() : now.plus(terms.arriveWithin()));
        messages.briefing(calls.find(call.id()).orElseThrow());
    }

    private boolean stillMissing(Call call) {
        CallOut callOut = rows.find(call.activationId()).orElseThrow();
        return callOut.running()
                && calls.free(call.personId())
                && needs.find(call.activationId(), call.kind(), call.language())
                        .map(need -> Tally.of(need, calls.of(call.activationId()), clock.instant(), callOut.terms()))
                        .filter(tally -> tally.missing() > 0)
                        .isPresent();
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
