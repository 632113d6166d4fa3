package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.SwapOutcome;
import dk.kaldekaede.roster.Swaps;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The swaps that are not decided; a planner approves or refuses them. */
@Controller
class SwapController {

    private static final String PAGE = "/vagtplan/bytte";

    private final SwapReader reader;
    private final Swaps swaps;
    private final PageBack back;

    SwapController(SwapReader reader, Swaps swaps, PageBack back) {
        this.reader = reader;
        this.swaps = swaps;
        this.back = back;
    }

    @GetMapping(PAGE)
    String page(Model model) {
        model.addAttribute("here", "roster").addAttribute("swaps", reader.open());
        return "roster/swaps";
    }

    @PostMapping(PAGE + "/{id}/{decision:godkend|afvis}")
    RedirectView decide(@PathVariable String id, @PathVariable String decision, RedirectAttributes next) {
        SwapOutcome outcome = decision.equals("godkend") ? swaps.approve(id) : swaps.reject(id);
        return outcome == SwapOutcome.DONE
                ? back.done(PAGE, next, "roster.swap.done." + decision)
                : back.refused(PAGE, next, "roster.swap.outcome." + outcome);
    }
}
