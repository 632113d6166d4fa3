package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.RolePolicy;
import dk.kaldekaede.roster.RosterChange;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The people: a list for everybody, without numbers; the page with the numbers is the planner's. */
@Controller
class PeopleController {

    private static final String LIST = "/vagtplan/personer";
    private static final String PAGE = "roster/person";

    private final PeopleList list;
    private final PeopleRegister people;
    private final PersonWriter writer;
    private final RoleList roles;
    private final Competences competences;
    private final RosterTimes times;
    private final PageBack back;

    PeopleController(
            PeopleList list,
            PeopleRegister people,
            PersonWriter writer,
            RoleList roles,
            Competences competences,
            RosterTimes times,
            PageBack back) {
        this.list = list;
        this.people = people;
        this.writer = writer;
        this.roles = roles;
        this.competences = competences;
        this.times = times;
        this.back = back;
    }

    @ModelAttribute
    void everyTime(Model model) {
        model.addAttribute("here", "roster");
    }

    @GetMapping(LIST)
    String list(@RequestParam(name = "q", defaultValue = "") String search, Model model) {
        model.addAttribute("q", search).addAttribute("people", list.search(search));
        return "roster/people";
    }

    @GetMapping(LIST + "/ny")
    String empty(Model model) {
        return page(null, PersonForm.empty(), model);
    }

    @PostMapping(LIST)
    Object add(
            @Valid @ModelAttribute("person") PersonForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        check(form, errors);
        Optional<String> id = writer.add(form, errors);
        return id.<Object>map(added -> back.done(LIST + "/" + added, next, "roster.person.added"))
                .orElseGet(() -> again(null, form, model, response));
    }

    @GetMapping(LIST + "/{id}")
    String show(@PathVariable String id, Model model) {
        PersonDetails person = person(id);
        return page(person, PersonForm.of(person), model);
    }

    @PostMapping(LIST + "/{id}")
    Object change(
            @PathVariable String id,
            @Valid @ModelAttribute("person") PersonForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String version,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        PersonDetails person = person(id);
        if (!version.isEmpty() && !version.equals(PersonForm.of(person).version())) {
            return back.refused(LIST + "/" + id, next, "roster.person.changed");
        }
        check(form, errors);
        return writer.change(person, form, errors)
                .<Object>map(saved -> back.done(LIST + "/" + id, next, "roster.person.saved"))
                .orElseGet(() -> again(person, form, model, response));
    }

    /** She leaves when her last day is over: from then on she is on no shift. */
    @PostMapping(LIST + "/{id}/fratraed")
    RedirectView leave(
            @PathVariable String id,
            @RequestParam(name = "sidsteDag", defaultValue = "") String lastDay,
            RedirectAttributes next) {
        person(id);
        LocalDate last = times.dayOr(lastDay.isBlank() ? "none" : lastDay);
        boolean longAgo = last.isBefore(times.today().minusDays(1));
        if (longAgo || !last.toString().equals(lastDay.strip())) {
            return back.refused(LIST + "/" + id + "#leave", next, "roster.person.lastDay.wrong");
        }
        RosterChange change = people.leave(id, times.start(last.plusDays(1)));
        return back.done(
                LIST + "/" + id,
                next,
                "roster.person.leaves",
                Math.max(0, change.removed().size() - change.added().size()));
    }

    /** She stays after all. The shifts that became empty are put back by undoing that change. */
    @PostMapping(LIST + "/{id}/bliver")
    RedirectView stay(@PathVariable String id, RedirectAttributes next) {
        writer.stay(person(id));
        return back.done(LIST + "/" + id, next, "roster.person.stays");
    }

    private void check(PersonForm form, BindingResult errors) {
        List<String> known = roles.all().stream().map(RolePolicy::role).toList();
        if (!known.containsAll(form.roles())) {
            errors.rejectValue("roles", "problem.value");
        }
        if (!Competences.areLanguages(form.languages())) {
            errors.rejectValue("languages", "problem.value");
        }
    }

    private String again(PersonDetails person, PersonForm form, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(person, form, model);
    }

    private String page(PersonDetails person, PersonForm form, Model model) {
        model.addAttribute("person", form)
                .addAttribute("id", person == null ? null : person.id())
                .addAttribute(
                        "version", person == null ? null : PersonForm.of(person).version())
                .addAttribute("confirmed", person == null ? null : times.of(person.confirmedAt()))
                .addAttribute("left", person == null ? null : times.of(person.leftAt()))
                .addAttribute("today", times.today())
                .addAttribute("roles", roles.all())
                .addAttribute("languages", competences.languages(form.languages()))
                .addAttribute("ways", Math.min(Math.max(4, form.addresses().size() + 1), PersonForm.MOST_WAYS));
        return PAGE;
    }

    private PersonDetails person(String id) {
        return people.find(id).orElseThrow(Missing::new);
    }
}
