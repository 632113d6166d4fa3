package dk.kaldekaede.incident.web;

import dk.kaldekaede.alerting.CalledInPage;
import dk.kaldekaede.alerting.LinkAdmission;
import dk.kaldekaede.alerting.LinkAdmission.Visit;
import dk.kaldekaede.effort.ActionCards;
import dk.kaldekaede.effort.ContactPoints;
import dk.kaldekaede.staffing.Call;
import dk.kaldekaede.staffing.CallBriefings;
import dk.kaldekaede.staffing.CallIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The action cards of her own effort for somebody called in: no login, her token is the secret. */
@Controller
@RequestMapping(CalledInPage.PATH + "/actionkort/{code}")
class CalledInCardController {

    private final CallIns callIns;
    private final CallBriefings briefings;
    private final ActionCards cards;
    private final LinkAdmission admission;
    private final ContactPoints contacts;

    CalledInCardController(
            CallIns callIns,
            CallBriefings briefings,
            ActionCards cards,
            LinkAdmission admission,
            ContactPoints contacts) {
        this.callIns = callIns;
        this.briefings = briefings;
        this.cards = cards;
        this.admission = admission;
        this.contacts = contacts;
    }

    /** The card: the municipality's newest as a file to fetch, or the example. */
    @GetMapping
    Object card(
            @PathVariable String token,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return admission.admit(visit(request, response, model), () -> allowed(token, code), call -> {
            model.addAttribute("token", token)
                    .addAttribute("code", code)
                    .addAttribute("crisisTelephone", contacts.value(ContactPoints.Kind.CRISIS_TELEPHONE))
                    .addAttribute("newest", cards.of(code).stream().findFirst().orElse(null));
            return "staffing/call-in-card";
        });
    }

    /** One version of it, to be saved. */
    @GetMapping("/{id}.pdf")
    Object file(
            @PathVariable String token,
            @PathVariable String code,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return admission.admit(
                visit(request, response, model),
                () -> allowed(token, code).flatMap(call -> cards.content(code, id)),
                content -> CardFile.of(code, content));
    }

    /** Her call, when the card is one of her effort's and she is not done with it. */
    private Optional<Call> allowed(String token, String code) {
        return callIns.byToken(token)
                .filter(call -> call.ringing() || call.state().fills())
                .filter(call -> briefings.of(call).cards().contains(code));
    }

    private static Visit visit(HttpServletRequest request, HttpServletResponse response, Model model) {
        return new Visit(request, response, model, "alerting/unavailable");
    }
}
