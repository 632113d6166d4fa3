package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.Refusal;
import dk.kaldekaede.roster.RefusalCode;
import dk.kaldekaede.roster.RosterChanges;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Where planning begins: what can be done, and what was done last. */
@Controller
class PlanController {

    private static final String PAGE = "/vagtplan/planlaeg";

    private final ChangeReader reader;
    private final RosterChanges changes;
    private final PeopleList people;
    private final PageBack back;

    PlanController(ChangeReader reader, RosterChanges changes, PeopleList people, PageBack back) {
        this.reader = reader;
        this.changes = changes;
        this.people = people;
        this.back = back;
    }

    @GetMapping(PAGE)
    String page(Model model) {
        model.addAttribute("here", "roster").addAttribute("changes", reader.latest());
        return "roster/plan";
    }

    /** Puts back what a change took away, unless it has been planned over since or somebody of it has left. */
    @PostMapping("/vagtplan/aendringer/{id}/fortryd")
    RedirectView undo(@PathVariable String id, RedirectAttributes next) {
        changes.find(id).orElseThrow(Missing::new);
        Refusal refusal = changes.undo(id).refusal();
        if (refusal == null) {
            return back.done(PAGE, next, "roster.undo.done");
        }
        if (refusal.code() == RefusalCode.PERSON_LEFT) {
            String person = refusal.personId();
            return back.refused(
                    PAGE,
                    next,
                    "roster.undo.left",
                    people.names(List.of(person)).getOrDefault(person, person));
        }
        return back.refused(PAGE, next, "roster.refusal." + refusal.code());
    }
}
