package dk.kaldekaede.readiness.web;

import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.alerting.LinkAdmission;
import dk.kaldekaede.alerting.LinkAdmission.Visit;
import dk.kaldekaede.readiness.Confirmation;
import dk.kaldekaede.readiness.ConfirmationAnswers;
import dk.kaldekaede.readiness.Confirmations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page behind the link "are your contact details right?": no login and no script, the token is the secret. Opening it
 * changes nothing, since mail scanners open links. When the round is over it shows nothing about her any more.
 */
@Controller
@RequestMapping("/b/{token}")
class ConfirmationController {

    private final Confirmations confirmations;
    private final ConfirmationAnswers answers;
    private final ConflictRetry conflicts;
    private final LinkAdmission admission;

    ConfirmationController(
            Confirmations confirmations,
            ConfirmationAnswers answers,
            ConflictRetry conflicts,
            LinkAdmission admission) {
        this.confirmations = confirmations;
        this.answers = answers;
        this.conflicts = conflicts;
        this.admission = admission;
    }

    /** What she may say. */
    enum Saying {
        RIGHT,
        WRONG
    }

    @GetMapping
    Object show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return withQuestion(token, request, response, model, confirmation -> {
            model.addAttribute("token", token);
            model.addAttribute("open", confirmation.isOpen());
            model.addAttribute("wrong", confirmation.wrongAt() != null);
            if (confirmation.isOpen()) {
                model.addAttribute("her", OwnDetails.of(confirmations.person(confirmation.personId())));
            }
            return "readiness/confirm";
        });
    }

    @PostMapping
    Object answer(
            @PathVariable String token,
            @RequestParam Saying answer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return withQuestion(token, request, response, model, confirmation -> {
            conflicts.run(() -> {
                say(answer, confirmation);
                return confirmation;
            });
            return "redirect:/b/" + token;
        });
    }

    private void say(Saying answer, Confirmation confirmation) {
        switch (answer) {
            case RIGHT -> answers.confirm(confirmation);
            case WRONG -> answers.wrong(confirmation);
        }
    }

    private Object withQuestion(
            String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Function<Confirmation, Object> page) {
        return admission.admit(
                new Visit(request, response, model, "readiness/unavailable"), () -> confirmations.byToken(token), page);
    }
}
