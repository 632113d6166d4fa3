package dk.kaldekaede.staffing;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.alerting.CallInDesk;
import org.springframework.stereotype.Component;

/** What somebody called in answers by yes or no alone. */
@Component
class CallInAnswers implements CallInDesk {

    private final CallIns callIns;

    CallInAnswers(CallIns callIns) {
        this.callIns = callIns;
    }

    @Override
    public Outcome comes(Alert alert, Answerer by) {
        Call call = callIns.accept(alert.callId(), null, by);
        if (call.state().coming()) {
            return Outcome.COMES;
        }
        return switch (call.state()) {
            case DECLINED, SILENT, UNREACHABLE, NOT_NEEDED, CALLED -> tooLate(call);
            default -> Outcome.NO_CHANGE;
        };
    }

    @Override
    public Outcome cannot(Alert alert, Answerer by) {
        Call before = callIns.find(alert.callId()).orElseThrow();
        if (before.state().coming()) {
            callIns.cantAfterAll(before.id(), by);
            return Outcome.CANT_AFTER_ALL;
        }
        Call call = callIns.decline(before.id(), by);
        return switch (call.state()) {
            case DECLINED, SILENT, UNREACHABLE, NOT_NEEDED, CANT_AFTER_ALL -> Outcome.DECLINED;
            default -> Outcome.NO_CHANGE;
        };
    }

    private Outcome tooLate(Call call) {
        return switch (callIns.lateYes(call)) {
            case OVER -> Outcome.OVER;
            case ELSEWHERE -> Outcome.ELSEWHERE;
            case ENOUGH, WELCOME -> Outcome.ENOUGH;
        };
    }
}
