package dk.kaldekaede.readiness.web;

import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.alerting.LinkAdmission;
import dk.kaldekaede.alerting.LinkAdmission.Visit;
import dk.kaldekaede.readiness.ContactTest;
import dk.kaldekaede.readiness.ContactTestAnswers;
import dk.kaldekaede.readiness.ContactTests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page behind a test's link: no login and no script, the token is the secret. Opening it proves nothing, since mail
 * scanners and the previews of telephones open links; one tap does. It shows nothing about her.
 */
@Controller
@RequestMapping("/p/{token}")
class ContactTestController {

    private final ContactTests tests;
    private final ContactTestAnswers answers;
    private final ConflictRetry conflicts;
    private final LinkAdmission admission;

    ContactTestController(
            ContactTests tests, ContactTestAnswers answers, ConflictRetry conflicts, LinkAdmission admission) {
        this.tests = tests;
        this.answers = answers;
        this.conflicts = conflicts;
        this.admission = admission;
    }

    @GetMapping
    Object show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return withTest(token, request, response, model, test -> {
            model.addAttribute("token", token);
            model.addAttribute("answered", test.isAnswered());
            return "readiness/contact-test";
        });
    }

    @PostMapping
    Object arrived(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return withTest(token, request, response, model, test -> {
            conflicts.run(() -> {
                answers.arrived(test);
                return test;
            });
            return "redirect:/p/" + token;
        });
    }

    private Object withTest(
            String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Function<ContactTest, Object> page) {
        return admission.admit(
                new Visit(request, response, model, "readiness/unavailable"), () -> tests.byToken(token), page);
    }
}
