package dk.kaldekaede.alerting.web;

import dk.kaldekaede.alerting.AnswerPage;
import dk.kaldekaede.alerting.web.AnswerView.PhoneNumber;
import dk.kaldekaede.alerting.web.AnswerView.Proposal;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the answer page in each of its states; the token is the page's name, "?purpose=" what is asked. */
@Controller
@TestComponent
public class SampleAnswers {

    private static final ZonedDateTime CALLED =
            ZonedDateTime.of(2026, 11, 22, 3, 12, 0, 0, ZoneId.of("Europe/Copenhagen"));
    private static final PhoneNumber CHIEF =
            new PhoneNumber("vagt", "handicap-psykiatrichef", "Vagt 1, Handicap & Psykiatri", "+45 00 00 00 03");
    private static final PhoneNumber MANAGEMENT =
            new PhoneNumber("vagt", "tvaergaaende-kriseledelse", "Vagt 1, Kriseledelsen", "+45 00 00 00 01");

    @GetMapping("/k/{token}")
    String answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "ACTIVATE") String purpose,
            @RequestParam(defaultValue = "false") boolean exercise,
            @RequestParam(defaultValue = "false") boolean led,
            Model model) {
        model.addAttribute("demo", true);
        if (List.of("unknown", "busy", "failed").contains(token)) {
            model.addAttribute("reason", token);
            model.addAttribute("phone", token.equals("failed") ? CHIEF.phone() : null);
            return "alerting/unavailable";
        }
        model.addAttribute("alarm", alarm(AnswerPage.valueOf(token), purpose, exercise, led));
        model.addAttribute(
                "responses", List.of("ACTIVATE", "CRISIS_LEVEL_2", "CRISIS_LEVEL_1", "DAILY_OPERATION", "NOTHING"));
        return "alerting/answer";
    }

    private static AnswerView alarm(AnswerPage page, String purpose, boolean exercise, boolean led) {
        List<Proposal> proposals = List.of(
                new Proposal("social-work", "ACTIVATE", "Mange borgere i Ballerup er akut berørt af en større ulykke."),
                new Proposal("crisis-support", "DAILY_OPERATION", "Regionen har sagt, at den klarer det alene."));
        return new AnswerView(
                page.name(),
                page,
                purpose,
                purpose.equals("DECIDE") ? "none" : "social-work",
                purpose.equals("DECIDE") ? "tvaergaaende-kriseledelse" : "sygeplejevagt",
                page == AnswerPage.STOOD_DOWN ? null : "Brand i etageejendom",
                page == AnswerPage.STOOD_DOWN ? null : "Magleparken 5, Ballerup",
                page == AnswerPage.STOOD_DOWN ? null : 140,
                exercise,
                CALLED,
                CALLED.plusMinutes(3),
                purpose.equals("DECIDE"),
                purpose.equals("DECIDE") ? proposals : List.of(),
                page == AnswerPage.LATE ? "centerchef-css" : "sygeplejevagt",
                CALLED.plusMinutes(2),
                led || page == AnswerPage.TAKEN && purpose.equals("CO_ACTIVATE") ? CHIEF : null,
                null,
                page == AnswerPage.STOOD_DOWN
                        ? List.of()
                        : page == AnswerPage.TAKEN ? List.of(CHIEF, MANAGEMENT) : List.of(MANAGEMENT),
                purpose.equals("FIND_SOMEONE") && page == AnswerPage.TAKEN
                        ? List.of("sygeplejevagt", "tvaergaaende-kriseledelse")
                        : List.of());
    }
}
