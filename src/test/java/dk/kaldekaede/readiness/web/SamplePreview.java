package dk.kaldekaede.readiness.web;

import dk.kaldekaede.readiness.preview.Level;
import dk.kaldekaede.readiness.web.PreviewView.CallView;
import dk.kaldekaede.readiness.web.PreviewView.ChainView;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows who would be called with a sample, and what is said of a moment that does not exist. */
@Controller
@TestComponent
public class SamplePreview {

    private static final ZonedDateTime NIGHT =
            ZonedDateTime.of(2026, 11, 22, 3, 10, 0, 0, ZoneId.of("Europe/Copenhagen"));

    @GetMapping("/vagtplan/hvem-kaldes")
    String show(@RequestParam(required = false) String at, Model model) {
        model.addAttribute("levels", Level.values());
        model.addAttribute("asked", at);
        if (at == null) {
            model.addAttribute("preview", preview());
        } else {
            model.addAttribute("wrongField", "at");
            model.addAttribute("wrong", "Det klokkeslæt findes ikke: uret stilles frem den nat. Vælg et andet.");
        }
        return "readiness/preview";
    }

    private static PreviewView preview() {
        return new PreviewView(
                NIGHT,
                "ACTIVATE",
                List.of(
                        chain("decide-activation", "tvaergaaende-kriseledelse", "DECIDE"),
                        chain("social-work-activation", "sygeplejevagt", "ACTIVATE"),
                        chain("crisis-support-activation", "centerchef-bur", "ACTIVATE")));
    }

    private static ChainView chain(String id, String role, String purpose) {
        return new ChainView(
                id,
                List.of(
                        call(role, purpose, "En vagthavende", 0, 3L, "SMS + mail på én gang", List.of()),
                        call(role, purpose, "Den næste", 3, 2L, "", List.of("UNREACHABLE", "SAME_PERSON")),
                        call(role, purpose, null, 3, null, "", List.of("NOBODY"))),
                "Derefter står opgaven »Find en, der tager den« åben. Der kaldes forfra kl. 03.20, til nogen tager den.",
                id.equals("crisis-support-activation"));
    }

    private static CallView call(
            String role,
            String purpose,
            String person,
            int after,
            Long minutes,
            String channels,
            List<String> warnings) {
        return new CallView(
                1,
                role,
                purpose,
                person,
                NIGHT.plusMinutes(after),
                minutes,
                NIGHT.plusMinutes(after + 3L),
                channels,
                "Fordi det er nat, kaldes Sygeplejevagten først (regel 4 i first-link). Frist og kanaler: regel 7 i"
                        + " escalation-policy.",
                warnings);
    }
}
