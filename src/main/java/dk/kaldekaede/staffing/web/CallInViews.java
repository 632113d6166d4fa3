package dk.kaldekaede.staffing.web;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.staffing.Call;
import dk.kaldekaede.staffing.CallBriefing;
import dk.kaldekaede.staffing.CallBriefings;
import dk.kaldekaede.staffing.CallIns;
import dk.kaldekaede.staffing.CallOut;
import dk.kaldekaede.staffing.CallOuts;
import dk.kaldekaede.staffing.CallState;
import dk.kaldekaede.staffing.LateYes;
import dk.kaldekaede.staffing.web.CallInView.Page;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what somebody called in sees. When all is over for her that is nothing about anybody. */
@Component
class CallInViews {

    private static final Set<Page> SILENT_ABOUT_IT = EnumSet.of(Page.HOME, Page.OVER, Page.ELSEWHERE, Page.TAKEN_OUT);

    /** After these she may still say yes: it counts while somebody is missing. */
    private static final Set<CallState> WELCOME = EnumSet.of(
            CallState.CALLED, CallState.DECLINED, CallState.SILENT, CallState.UNREACHABLE, CallState.NOT_NEEDED);

    private final CallBriefings briefings;
    private final CallIns callIns;
    private final CallOuts callOuts;
    private final Alerts alerts;
    private final ArrivalTimes times;

    CallInViews(CallBriefings briefings, CallIns callIns, CallOuts callOuts, Alerts alerts, ArrivalTimes times) {
        this.briefings = briefings;
        this.callIns = callIns;
        this.callOuts = callOuts;
        this.alerts = alerts;
        this.times = times;
    }

    CallInView of(String token, Call call, boolean enough) {
        Page page = page(call);
        CallBriefing about = SILENT_ABOUT_IT.contains(page) ? null : briefings.of(call);
        boolean comes = page == Page.COMING || page == Page.THERE || page == Page.OVERDUE;
        return new CallInView(
                token,
                page,
                call.exercise(),
                about,
                comes ? readable(about.leaderPhone()) : null,
                call.state() == CallState.ON_THE_WAY,
                !enough && page != Page.OVER && page != Page.ELSEWHERE && WELCOME.contains(call.state()),
                enough && !comes && page != Page.OVER && page != Page.ELSEWHERE,
                times.of(call.arrivesAt()),
                page == Page.ASK ? times.of(answerBy(call)) : null,
                times.of(call.thereAt()),
                times.of(call.reliefDueAt()),
                times.soon());
    }

    private Page page(Call call) {
        Page page =
                switch (call.state()) {
                    case CALLED -> Page.ASK;
                    case ACCEPTED, ON_THE_WAY -> Page.COMING;
                    case THERE -> Page.THERE;
                    case RELIEVED -> call.thereAt() == null ? Page.TURNED_ROUND : Page.RELIEVED;
                    case HOME -> Page.HOME;
                    case DECLINED, CANT_AFTER_ALL -> Page.DECLINED;
                    case SILENT, UNREACHABLE -> Page.TOO_LATE;
                    case LATE -> Page.OVERDUE;
                    case NOT_NEEDED -> Page.NOT_NEEDED;
                    case TAKEN_OUT -> Page.TAKEN_OUT;
                };
        // Who is out, or on the way home, is not left alone because the effort is over.
        boolean out = call.state().fills() || call.state() == CallState.RELIEVED || page == Page.HOME;
        if (!out && !runs(call)) {
            return Page.OVER;
        }
        return mayStillComeButIsElsewhere(call) ? Page.ELSEWHERE : page;
    }

    private boolean mayStillComeButIsElsewhere(Call call) {
        return call.state() != CallState.CALLED
                && WELCOME.contains(call.state())
                && callIns.lateYes(call) == LateYes.ELSEWHERE;
    }

    private boolean runs(Call call) {
        return callOuts.find(call.activationId()).filter(CallOut::running).isPresent();
    }

    private Instant answerBy(Call call) {
        return alerts.find(call.alertId()).map(Alert::answerDueAt).orElse(null);
    }

    private static String readable(String number) {
        return number == null ? null : number.replaceAll("^\\+45(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)$", "+45 $1 $2 $3 $4");
    }
}
