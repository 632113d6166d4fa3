package dk.kaldekaede.readiness.web;

import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.alerting.LinkLimits;
import dk.kaldekaede.readiness.Confirmation;
import dk.kaldekaede.readiness.ConfirmationAnswers;
import dk.kaldekaede.readiness.Confirmations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
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
    private final LinkLimits limits;

    ConfirmationController(
            Confirmations confirmations, ConfirmationAnswers answers, ConflictRetry conflicts, LinkLimits limits) {
        this.confirmations = confirmations;
        this.answers = answers;
        this.conflicts = conflicts;
        this.limits = limits;
    }

    /** What she may say. */
    enum Saying {
        RIGHT,
        WRONG
    }

    @GetMapping
    String show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
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
    String answer(
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

    private String withQuestion(
            String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Function<Confirmation, String> page) {
        String address = request.getRemoteAddr();
        if (!limits.admits(address)) {
            return unavailable("busy", HttpStatus.TOO_MANY_REQUESTS, response, model);
        }
        Optional<Confirmation> confirmation = confirmations.byToken(token);
        if (confirmation.isEmpty()) {
            limits.guessed(address);
            return unavailable("unknown", HttpStatus.NOT_FOUND, response, model);
        }
        return page.apply(confirmation.get());
    }

    private static String unavailable(String reason, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("reason", reason);
        return "readiness/unavailable";
    }
}
