package dk.kaldekaede.readiness.web;

import dk.kaldekaede.readiness.ContactTestRounds;
import dk.kaldekaede.readiness.process.OpenCalls;
import dk.kaldekaede.roster.CurrentPerson;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page "Månedens prøve": whom messages reach, in numbers for everybody and by name for those who plan. */
@Controller
@RequestMapping("/vagtplan/kontaktproever")
class RoundController {

    private static final String PAGE = "redirect:/vagtplan/kontaktproever";
    private static final String MANAGER = "manager";

    private final RoundReader reader;
    private final ContactTestRounds rounds;
    private final OpenCalls calls;
    private final CurrentPerson current;

    RoundController(RoundReader reader, ContactTestRounds rounds, OpenCalls calls, CurrentPerson current) {
        this.reader = reader;
        this.rounds = rounds;
        this.calls = calls;
        this.current = current;
    }

    @GetMapping
    String show(Model model) {
        boolean planner = current.isIn(MANAGER);
        model.addAttribute("rounds", reader.latest());
        model.addAttribute("states", TestState.values());
        model.addAttribute("settled", List.of(TestState.ANSWERED, TestState.UNDELIVERED, TestState.SILENT));
        model.addAttribute("planner", planner);
        model.addAttribute("unheard", planner ? reader.unheard() : List.of());
        model.addAttribute("toRing", planner ? reader.toRing() : List.of());
        model.addAttribute("toTest", planner ? rounds.toTestNow().size() : 0);
        model.addAttribute("here", "roster");
        return "readiness/rounds";
    }

    /** "Prøv alle nu". */
    @PostMapping
    String start(RedirectAttributes next) {
        next.addFlashAttribute("asked", rounds.startNow());
        return PAGE;
    }

    /** Somebody who was not reached has been rung. */
    @PostMapping("/opkald/{taskId}")
    String rung(@PathVariable String taskId) {
        calls.done(taskId);
        return PAGE;
    }
}
