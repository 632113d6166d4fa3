package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.Overrides;
import dk.kaldekaede.roster.Plan;
import dk.kaldekaede.roster.Refusal;
import dk.kaldekaede.roster.RefusalCode;
import dk.kaldekaede.roster.ShiftKind;
import dk.kaldekaede.roster.ShiftWish;
import jakarta.servlet.http.HttpServletRequest;
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

    private static final String SHIFT = "/vagtplan/vagt";
    private static final String CLEAR = "/vagtplan/ryd";
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
    @GetMapping(SHIFT)
    String shift(
            @RequestParam(name = "rolle", required = false) String role,
            @RequestParam(name = "plads", defaultValue = "1") String position,
            @RequestParam(name = "fra", defaultValue = "") String from,
            @RequestParam(name = "til", defaultValue = "") String to,
            Model model) {
        return page(new ShiftForm(roles.known(role), position, null, false, from, to, false), false, model);
    }

    @GetMapping(CLEAR)
    String clear(@RequestParam(name = "rolle", required = false) String role, Model model) {
        return page(new ShiftForm(roles.known(role), "1", null, false, "", "", false), true, model);
    }

    /** What speaks against a shift, at an address of its own: it can be loaded again, and the back button finds it. */
    @GetMapping(value = SHIFT, params = PreviewAddress.SHOW)
    String preview(
            @Valid @ModelAttribute("shift") ShiftForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        return show(form, form.personId() == null ? "" : form.personId(), errors, model, response);
    }

    /** What clearing a period takes away, in the same way. */
    @GetMapping(value = CLEAR, params = PreviewAddress.SHOW)
    String previewClear(
            @Valid @ModelAttribute("shift") ShiftForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        return show(form, null, errors, model, response);
    }

    /** Whatever speaks against it is shown before it is done. */
    @PostMapping(SHIFT)
    Object put(
            @Valid @ModelAttribute("shift") ShiftForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        String person = form.personId() == null ? "" : form.personId();
        return paint(form, person, errors, new Asking(model, next, request, response));
    }

    /** What is taken away is always shown before it is done. */
    @PostMapping(CLEAR)
    Object clear(
            @Valid @ModelAttribute("shift") ShiftForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return paint(form, null, errors, new Asking(model, next, request, response));
    }

    private Object paint(ShiftForm form, String person, BindingResult errors, Asking asking) {
        roles.check(form.role());
        boolean clears = person == null;
        Plan plan = plan(form, person, errors);
        if (!errors.hasErrors()) {
            boolean shown = form.seen() || (!clears && words(plan).isSmooth());
            if (!shown) {
                return PreviewAddress.of(clears ? CLEAR : SHIFT, ShiftForm.class, asking.request());
            }
            ShiftWish wish = wish(form, person, errors);
            plan = overrides.put(wish);
            if (plan.change() != null) {
                return back.done(
                        "/vagtplan?dag=" + wish.from().toLocalDate() + "#week",
                        asking.next(),
                        clears ? "roster.clear.done" : "roster.shift.done");
            }
            Written.refuse(plan.refusals(), plans.names(plan), errors);
        }
        return answer(form, clears, errors, asking.model(), asking.response());
    }

    private String show(
            ShiftForm form, String person, BindingResult errors, Model model, HttpServletResponse response) {
        Plan plan = plan(form, person, errors);
        model.addAttribute("preview", errors.hasErrors() ? null : words(plan));
        return answer(form, person == null, errors, model, response);
    }

    /** What it would come to, with everything that is wrong at its field; null when the form alone is wrong. */
    private Plan plan(ShiftForm form, String person, BindingResult errors) {
        ShiftWish wish = wish(form, person, errors);
        if (person != null && person.isBlank()) {
            Written.refuse(List.of(new Refusal(RefusalCode.MISSING, "personId", null)), Map.of(), errors);
        }
        if (errors.hasErrors()) {
            return null;
        }
        Plan plan = overrides.preview(wish);
        Written.refuse(plan.refusals(), plans.names(plan), errors);
        return plan;
    }

    private PlanWords.Preview words(Plan plan) {
        return plans.preview(plan, holes.after(plan.strokes()));
    }

    private String answer(
            ShiftForm form, boolean clears, BindingResult errors, Model model, HttpServletResponse response) {
        response.setStatus(errors.hasErrors() ? HttpStatus.UNPROCESSABLE_ENTITY.value() : HttpStatus.OK.value());
        return page(form, clears, model);
    }

    /** What a form came with and what it is answered with. */
    private record Asking(
            Model model, RedirectAttributes next, HttpServletRequest request, HttpServletResponse response) {}

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
