package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.DailyWindow;
import dk.kaldekaede.roster.Days;
import dk.kaldekaede.roster.Plan;
import dk.kaldekaede.roster.Refusal;
import dk.kaldekaede.roster.Rotation;
import dk.kaldekaede.roster.Rotations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The page on which a planner lets people take turns: shown first, then saved. */
@Controller
class RotationController {

    private static final String PATH = "/vagtplan/turnus";
    private static final String PAGE = "roster/rotation";
    private static final int PLACES_IN_THE_FORM = 10;
    private static final String UNTIL = "until";
    private static final String LAST = "last";

    private final Rotations rotations;
    private final PeopleList people;
    private final RoleList roles;
    private final RosterTimes times;
    private final PlanWords plans;
    private final Holes holes;
    private final PageBack back;

    RotationController(
            Rotations rotations,
            PeopleList people,
            RoleList roles,
            RosterTimes times,
            PlanWords plans,
            Holes holes,
            PageBack back) {
        this.rotations = rotations;
        this.people = people;
        this.roles = roles;
        this.times = times;
        this.plans = plans;
        this.holes = holes;
        this.back = back;
    }

    @ModelAttribute
    void everyTime(Model model) {
        model.addAttribute("here", "roster").addAttribute("dayKinds", Days.values());
    }

    /** The weeks of a month, this one's what is left of it; without a role, the roles to choose from. */
    @GetMapping(PATH)
    String form(
            @RequestParam(name = "rolle", required = false) String role,
            @RequestParam(name = "fra", required = false) String from,
            Model model) {
        LocalDate nextMonday = RosterTimes.monday(times.today()).plusWeeks(1);
        LocalDate asked = RosterTimes.monday(times.dayOr(from));
        LocalDate first = asked.isBefore(nextMonday) ? nextMonday : asked;
        LocalDate last = RosterTimes.monday(YearMonth.from(first.plusDays(6)).atEndOfMonth())
                .plusDays(6);
        return page(
                new RotationForm(
                        roles.known(role),
                        "1",
                        List.of(),
                        first.toString(),
                        last.toString(),
                        "7",
                        "08:00",
                        "",
                        "",
                        Days.EVERY_DAY.name()),
                model);
    }

    /** What it would come to, at an address of its own: it can be loaded again, and the back button finds it. */
    @GetMapping(value = PATH, params = PreviewAddress.SHOW)
    String preview(
            @Valid @ModelAttribute("rotation") RotationForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        Rotation rotation = rotation(form, errors);
        if (!errors.hasErrors()) {
            Plan plan = rotations.preview(rotation);
            refuse(plan, errors);
            model.addAttribute("preview", plan.isRefused() ? null : words(plan));
        }
        return answer(form, errors, model, response);
    }

    /** Leads to what it would come to; with {@code gem}, does it. */
    @PostMapping(PATH)
    Object rotate(
            @Valid @ModelAttribute("rotation") RotationForm form,
            BindingResult errors,
            @RequestParam(name = "gem", defaultValue = "false") boolean save,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        roles.check(form.role());
        Rotation rotation = rotation(form, errors);
        if (!errors.hasErrors()) {
            Plan plan = save ? rotations.paint(rotation) : rotations.preview(rotation);
            if (!plan.isRefused()) {
                return save ? done(rotation, next) : PreviewAddress.of(PATH, RotationForm.class, request);
            }
            refuse(plan, errors);
        }
        return answer(form, errors, model, response);
    }

    private RedirectView done(Rotation rotation, RedirectAttributes next) {
        return back.done(
                "/vagtplan/maaned?rolle=" + rotation.role() + "&maaned="
                        + YearMonth.from(rotation.first().plusDays(6)),
                next,
                "roster.rotation.done");
    }

    private PlanWords.Preview words(Plan plan) {
        return plans.preview(plan, holes.after(plan.strokes()));
    }

    /** Each refusal at its field; what is wrong with the first day after is wrong with the last day. */
    private void refuse(Plan plan, BindingResult errors) {
        Written.refuse(
                plan.refusals().stream()
                        .map(refusal -> refusal.field().equals(UNTIL)
                                ? new Refusal(refusal.code(), LAST, refusal.personId())
                                : refusal)
                        .toList(),
                plans.names(plan),
                errors);
    }

    private String answer(RotationForm form, BindingResult errors, Model model, HttpServletResponse response) {
        response.setStatus(errors.hasErrors() ? HttpStatus.UNPROCESSABLE_ENTITY.value() : HttpStatus.OK.value());
        return page(form, model);
    }

    private static Rotation rotation(RotationForm form, BindingResult errors) {
        LocalTime from = Written.time(form.windowFrom(), "windowFrom", errors);
        LocalTime to = Written.time(form.windowTo(), "windowTo", errors);
        if (!errors.hasErrors() && (from == null) != (to == null)) {
            errors.rejectValue(from == null ? "windowFrom" : "windowTo", "roster.refusal.MISSING");
        }
        boolean wholeDay = from == null || to == null;
        LocalDate last = Written.day(form.last(), LAST, errors);
        return new Rotation(
                form.role(),
                Written.number(form.position()),
                form.turns(),
                Written.day(form.first(), "first", errors),
                last == null ? null : last.plusDays(1),
                Written.number(form.everyDays()),
                Written.time(form.handOver(), "handOver", errors),
                wholeDay || form.days() == null ? null : new DailyWindow(from, to, days(form, errors)));
    }

    private static Days days(RotationForm form, BindingResult errors) {
        return errors.hasErrors() ? Days.EVERY_DAY : Days.valueOf(form.days());
    }

    private String page(RotationForm form, Model model) {
        model.addAttribute("rotation", form)
                .addAttribute("roles", roles.all())
                .addAttribute(
                        "places",
                        Math.min(Math.max(PLACES_IN_THE_FORM, form.turns().size() + 2), RotationForm.MOST_TURNS))
                .addAttribute("people", Written.isBlank(form.role()) ? List.of() : people.whoMayHold(form.role()));
        return PAGE;
    }
}
