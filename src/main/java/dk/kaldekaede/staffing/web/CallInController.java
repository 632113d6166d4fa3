package dk.kaldekaede.staffing.web;

import dk.kaldekaede.alerting.CalledInPage;
import dk.kaldekaede.alerting.LinkAdmission;
import dk.kaldekaede.alerting.LinkAdmission.Visit;
import dk.kaldekaede.staffing.Call;
import dk.kaldekaede.staffing.CallIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of somebody called in, from the ringing to her being home: the link in her message shows it. No login and no
 * script, the token is the secret. Opening it changes nothing; a step is a POST, and what stands afterwards is read anew.
 */
@Controller
@RequestMapping(CalledInPage.PATH)
class CallInController {

    private final CallIns callIns;
    private final CallInViews views;
    private final ArrivalTimes times;
    private final LinkAdmission admission;

    CallInController(CallIns callIns, CallInViews views, ArrivalTimes times, LinkAdmission admission) {
        this.callIns = callIns;
        this.views = views;
        this.times = times;
        this.admission = admission;
    }

    @GetMapping
    Object show(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean enough,
            @RequestParam(defaultValue = "false") boolean far,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return withCall(token, request, response, model, call -> {
            model.addAttribute("call", views.of(token, call, enough));
            model.addAttribute("far", far);
            return "staffing/call-in";
        });
    }

    /**
     * A step.
     *
     * @param arrives one of the times offered, with COMES; empty leaves it to the table
     * @param at a time of day that she wrote instead
     */
    @PostMapping
    Object step(
            @PathVariable String token,
            @RequestParam CallInStep step,
            @RequestParam(defaultValue = "") String arrives,
            @RequestParam(defaultValue = "") String at,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return withCall(token, request, response, model, call -> {
            if (step == CallInStep.COMES) {
                return "redirect:/k/" + token + comes(call, arrives, at);
            }
            take(step, call.id());
            return "redirect:/k/" + token;
        });
    }

    /** What her page is to say beside how things stand: nothing, that there are enough, or that it is too far ahead. */
    private String comes(Call call, String arrives, String at) {
        if (at.isEmpty()) {
            return comesAt(call, arrives.isEmpty() ? null : times.offered(arrives));
        }
        return times.written(at).map(when -> comesAt(call, when)).orElse("?far=true");
    }

    private String comesAt(Call call, Instant when) {
        return callIns.accept(call.id(), when, null).state().fills() ? "" : "?enough=true";
    }

    private void take(CallInStep step, String callId) {
        switch (step) {
            case CANNOT -> callIns.decline(callId, null);
            case ON_THE_WAY -> callIns.onTheWay(callId, null);
            case THERE -> callIns.there(callId, null);
            case CANT_AFTER_ALL -> callIns.cantAfterAll(callId, null);
            case HOME -> callIns.home(callId, null);
            case COMES -> throw new IllegalArgumentException("Somebody comes at a time");
        }
    }

    private Object withCall(
            String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Function<Call, Object> page) {
        return admission.admit(
                new Visit(request, response, model, "alerting/unavailable"), () -> callIns.byToken(token), page);
    }
}
