package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.Overrides;
import dk.kaldekaede.roster.Plan;
import dk.kaldekaede.roster.Refusal;
import dk.kaldekaede.roster.RefusalCode;
import dk.kaldekaede.roster.ShiftKind;
import dk.kaldekaede.roster.ShiftWish;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which a planner puts one shift into the roster, or clears a period. */
@Controller
class ShiftController {

    private static final String PAGE = "roster/shift";

    private final Overrides overrides;
    private final PeopleList people;
    private final RoleList roles;
    private final PlanWords plans;
    private final Holes holes;
    private final PageBack back;

    ShiftController(
            Overrides overrides, PeopleList people, RoleList roles, PlanWords plans, Holes holes, PageBack back) {
        this.overrides = overrides;
        this.people = people;
        this.roles = roles;
        this.plans = plans;
        this.holes = holes;
        this.back = back;
    }

    @ModelAttribute
    void everyTime(Model model) {
        model.addAttribute("here", "roster");
    }

    /** Without a role, the roles to choose from. */
    @GetMapping("/vagtplan/vagt")
    String shift(
            @RequestParam(name = "rolle", required = false) String role,
            @RequestParam(name = "plads", defaultValue = "1") String position,
            @RequestParam(name = "fra", defaultValue = "") String from,
            @RequestParam(name = "til", defaultValue = "") String to,
            Model model) {
        return page(new ShiftForm(roles.known(role), position, null, false, from, to, false), false, model);
    }

    @GetMapping("/vagtplan/ryd")
    String clear(@RequestParam(name = "rolle", required = false) String role, Model model) {
        return page(new ShiftForm(roles.known(role), "1", null, false, "", "", false), true, model);
    }

    /** Whatever speaks against it is shown before it is done. */
    @PostMapping("/vagtplan/vagt")
    Object put(
            @Valid @ModelAttribute("shift") ShiftForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return paint(form, form.personId() == null ? "" : form.personId(), errors, model, next, response);
    }

    /** What is taken away is always shown before it is done. */
    @PostMapping("/vagtplan/ryd")
    Object clear(
            @Valid @ModelAttribute("shift") ShiftForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return paint(form, null, errors, model, next, response);
    }

    private Object paint(
            ShiftForm form,
            String person,
            BindingResult errors,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        roles.check(form.role());
        boolean clears = person == null;
        ShiftWish wish = wish(form, person, errors);
        if (!clears && person.isBlank()) {
            Written.refuse(List.of(new Refusal(RefusalCode.MISSING, "personId", null)), Map.of(), errors);
        }
        if (!errors.hasErrors()) {
            Plan plan = overrides.preview(wish);
            PlanWords.Preview preview = plans.preview(plan, holes.after(plan.strokes()));
            boolean shown = form.seen() || (!clears && preview.isSmooth());
            plan = !plan.isRefused() && shown ? overrides.put(wish) : plan;
            if (plan.change() != null) {
                return back.done(
                        "/vagtplan?dag=" + wish.from().toLocalDate() + "#week",
                        next,
                        clears ? "roster.clear.done" : "roster.shift.done");
            }
            Written.refuse(plan.refusals(), plans.names(plan), errors);
            model.addAttribute("preview", plan.isRefused() ? null : preview);
        }
        response.setStatus(errors.hasErrors() ? HttpStatus.UNPROCESSABLE_ENTITY.value() : HttpStatus.OK.value());
        return page(form, clears, model);
    }

    private static ShiftWish wish(ShiftForm form, String person, BindingResult errors) {
        LocalDateTime from = Written.moment(form.from(), "from", errors);
        LocalDateTime to = Written.moment(form.to(), "to", errors);
        return new ShiftWish(
                form.role(),
                Written.number(form.position()),
                person,
                form.override() ? ShiftKind.OVERRIDE : ShiftKind.PLANNED,
                from,
                to);
    }

    private String page(ShiftForm form, boolean clears, Model model) {
        model.addAttribute("shift", form)
                .addAttribute("clears", clears)
                .addAttribute("roles", roles.all())
                .addAttribute("people", Written.isBlank(form.role()) ? List.of() : people.whoMayHold(form.role()));
        return PAGE;
    }
}
