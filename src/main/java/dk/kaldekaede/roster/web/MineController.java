package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.roster.Overrides;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.Plan;
import dk.kaldekaede.roster.SwapOutcome;
import dk.kaldekaede.roster.Swaps;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Somebody's own page: her shifts, her details, her answers. Whatever she does there she does for herself. */
@Controller
@RequestMapping("/vagtplan/min")
class MineController {

    private static final String PAGE = "/vagtplan/min";

    private final MineReader reader;
    private final PeopleRegister people;
    private final Swaps swaps;
    private final Overrides overrides;
    private final PeopleList names;
    private final CurrentPerson current;
    private final PageBack back;

    MineController(
            MineReader reader,
            PeopleRegister people,
            Swaps swaps,
            Overrides overrides,
            PeopleList names,
            CurrentPerson current,
            PageBack back) {
        this.reader = reader;
        this.people = people;
        this.swaps = swaps;
        this.overrides = overrides;
        this.names = names;
        this.current = current;
        this.back = back;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("here", "roster")
                .addAttribute("mine", reader.read(current.personId()).orElse(null));
        return "roster/mine";
    }

    @PostMapping("/bekraeft")
    RedirectView confirm(RedirectAttributes next) {
        people.confirm(me());
        return back.done(PAGE, next, "roster.mine.confirmed.done");
    }

    /** From now until the running shift ends; asked for twice by the page. */
    @PostMapping("/overtag")
    RedirectView takeOver(
            @RequestParam(name = "rolle") String role,
            @RequestParam(name = "plads") int position,
            RedirectAttributes next) {
        String me = me();
        Plan plan = overrides.takeOver(role, position, me);
        if (plan.isRefused()) {
            String name = names.names(List.of(me)).getOrDefault(me, me);
            return back.refused(
                    PAGE, next, "roster.refusal." + plan.refusals().get(0).code(), name);
        }
        return back.done(PAGE, next, "roster.takeOver.done");
    }

    @PostMapping("/bytte/{id}/{answer:ja|nej|tilbage}")
    RedirectView answer(@PathVariable String id, @PathVariable String answer, RedirectAttributes next) {
        SwapOutcome outcome =
                switch (answer) {
                    case "ja" -> swaps.agree(id, me());
                    case "nej" -> swaps.refuse(id, me());
                    default -> swaps.withdraw(id, me());
                };
        return outcome == SwapOutcome.DONE
                ? back.done(PAGE, next, "roster.swap.done." + answer)
                : back.refused(PAGE, next, "roster.swap.outcome." + outcome);
    }

    private String me() {
        String person = current.personId();
        if (person == null) {
            throw new NobodyBehindTheAccount();
        }
        return person;
    }
}
