package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.Absence;
import dk.kaldekaede.roster.Absences;
import dk.kaldekaede.roster.Duties;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The page on which a planner notes who is away. */
@Controller
class AbsenceController {

    private static final String PATH = "/vagtplan/fravaer";
    private static final String PAGE = "roster/absence";
    private static final Duration AHEAD = Duration.ofDays(400);

    private final Absences absences;
    private final Duties duties;
    private final PeopleList people;
    private final RosterTimes times;
    private final PageBack back;

    AbsenceController(Absences absences, Duties duties, PeopleList people, RosterTimes times, PageBack back) {
        this.absences = absences;
        this.duties = duties;
        this.people = people;
        this.times = times;
        this.back = back;
    }

    @ModelAttribute
    void everyTime(Model model) {
        model.addAttribute("here", "roster");
    }

    @GetMapping(PATH)
    String page(Model model) {
        return page(new Form("", "", ""), model);
    }

    @PostMapping(PATH)
    Object add(
            @Valid @ModelAttribute("absence") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        LocalDateTime from = Written.moment(form.from(), "from", errors);
        LocalDateTime to = Written.moment(form.to(), "to", errors);
        if (!errors.hasErrors()) {
            Absences.Noted noted = absences.add(form.personId(), from, to);
            if (!noted.isRefused()) {
                String done = noted.joined().isEmpty() ? "roster.absence.done" : "roster.absence.joined";
                return noted.shifts().isEmpty()
                        ? back.done(PATH, next, done)
                        : back.done(
                                PATH, next, done + "WithShifts", noted.shifts().size());
            }
            Written.refuse(noted.refusals(), people.names(Set.of(form.personId())), errors);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(form, model);
    }

    @PostMapping(PATH + "/{id}/slet")
    RedirectView remove(@PathVariable String id, RedirectAttributes next) {
        return absences.remove(id)
                ? back.done(PATH, next, "roster.absence.removed")
                : back.refused(PATH, next, "roster.absence.gone");
    }

    private String page(Form form, Model model) {
        List<Absence> ahead = duties.absencesBetween(times.now(), times.now().plus(AHEAD));
        Map<String, String> names =
                people.names(ahead.stream().map(Absence::personId).collect(Collectors.toSet()));
        model.addAttribute("absence", form)
                .addAttribute("people", people.present())
                .addAttribute(
                        "absences",
                        ahead.stream()
                                .sorted(Comparator.comparing(Absence::startsAt))
                                .map(each -> new Row(
                                        each.id(),
                                        names.getOrDefault(each.personId(), each.personId()),
                                        times.of(each.startsAt()),
                                        times.of(each.endsAt())))
                                .toList());
        return PAGE;
    }

    /** As the page sends it; times on the municipality's clock. */
    record Form(
            @NotBlank(message = "{roster.refusal.MISSING}") String personId,
            @NotBlank(message = "{roster.refusal.MISSING}") String from,
            @NotBlank(message = "{roster.refusal.MISSING}") String to) {}

    /** An absence that is not over. */
    record Row(String id, String name, ZonedDateTime from, ZonedDateTime to) {}
}
