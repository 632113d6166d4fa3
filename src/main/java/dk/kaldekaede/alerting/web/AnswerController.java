package dk.kaldekaede.alerting.web;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.CalledInPage;
import dk.kaldekaede.alerting.DecisionDesk;
import dk.kaldekaede.alerting.LinkAdmission;
import dk.kaldekaede.alerting.LinkAdmission.Visit;
import dk.kaldekaede.alerting.LinkAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page behind the link in a message: no login and no script, the token is the secret. Opening it changes nothing,
 * since mail scanners open links; an answer is a POST, and the page shown after it is read anew from what was stored.
 */
@Controller
@RequestMapping("/k/{token}")
class AnswerController {

    private static final String RESPONSE = "response.";

    private final Alerts alerts;
    private final AnswerViews views;
    private final LinkAnswers answers;
    private final DecisionDesk desk;
    private final LinkAdmission admission;

    AnswerController(
            Alerts alerts, AnswerViews views, LinkAnswers answers, DecisionDesk desk, LinkAdmission admission) {
        this.alerts = alerts;
        this.views = views;
        this.answers = answers;
        this.desk = desk;
        this.admission = admission;
    }

    @GetMapping
    Object show(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean nobody,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return withAlarm(token, request, response, model, alert -> {
            if (alert.purpose().callsIn()) {
                return CalledInPage.forward(token);
            }
            model.addAttribute("alarm", views.of(token, alert));
            model.addAttribute("responses", desk.responses());
            model.addAttribute("nobody", nobody);
            return "alerting/answer";
        });
    }

    @PostMapping
    Object answer(
            @PathVariable String token,
            @RequestParam LinkAnswer answer,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return withAlarm(token, request, response, model, alert -> {
            if (alert.purpose().callsIn()) {
                // She answers on a page of her own, which asks when she comes.
                return "redirect:/k/" + token;
            }
            boolean counted = count(alert, answer, form);
            return "redirect:/k/" + token + (counted ? "" : "?nobody=true");
        });
    }

    /** Whether it could be done; only somebody found may turn out not to be on duty. */
    private boolean count(Alert alert, LinkAnswer answer, Map<String, String> form) {
        switch (answer) {
            case TAKE -> answers.take(alert);
            case DECLINE -> answers.decline(alert);
            case OVERRULE -> answers.overrule(alert, responses(form));
            case GIVE_BACK -> answers.giveBack(alert);
            case FOUND -> {
                return answers.found(alert, form.getOrDefault("foundRole", ""));
            }
        }
        return true;
    }

    private Object withAlarm(
            String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Function<Alert, Object> page) {
        return admission.admit(
                new Visit(request, response, model, "alerting/unavailable"), () -> alerts.byToken(token), page);
    }

    private static Map<String, String> responses(Map<String, String> form) {
        return form.entrySet().stream()
                .filter(field -> field.getKey().startsWith(RESPONSE))
                .collect(Collectors.toMap(field -> field.getKey().substring(RESPONSE.length()), Map.Entry::getValue));
    }
}
