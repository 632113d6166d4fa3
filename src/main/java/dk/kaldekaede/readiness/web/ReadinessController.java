package dk.kaldekaede.readiness.web;

import dk.kaldekaede.readiness.FindingKind;
import dk.kaldekaede.readiness.YearlyRound;
import dk.kaldekaede.readiness.process.OpenHelp;
import dk.kaldekaede.roster.CurrentPerson;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page "Parathed": how ready each role is a quarter ahead, why, and what to do about it. */
@Controller
@RequestMapping("/vagtplan/parathed")
class ReadinessController {

    private static final String PAGE = "redirect:/vagtplan/parathed";
    private static final String MANAGER = "manager";

    private final ReadinessReader reader;
    private final YearlyRound round;
    private final OpenHelp help;
    private final CurrentPerson current;

    ReadinessController(ReadinessReader reader, YearlyRound round, OpenHelp help, CurrentPerson current) {
        this.reader = reader;
        this.round = round;
        this.help = help;
        this.current = current;
    }

    @GetMapping
    String show(Locale locale, Model model) {
        boolean planner = current.isIn(MANAGER);
        model.addAttribute("readiness", reader.read(locale));
        model.addAttribute("kinds", FindingKind.values());
        model.addAttribute("planner", planner);
        model.addAttribute("help", reader.help());
        model.addAttribute("toAsk", planner ? round.toAskNow().size() : 0);
        model.addAttribute("lately", round.confirmedLately().toDays());
        model.addAttribute("round", planner ? reader.round() : null);
        model.addAttribute("here", "roster");
        return "readiness/show";
    }

    /** "Start årets runde nu". */
    @PostMapping("/runde")
    String start(RedirectAttributes next) {
        next.addFlashAttribute("asked", round.startNow());
        return PAGE;
    }

    /** Somebody whose details were not confirmed was talked to. */
    @PostMapping("/bekraeftelser/{taskId}")
    String confirmed(@PathVariable String taskId) {
        help.done(taskId);
        return PAGE;
    }
}
