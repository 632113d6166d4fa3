package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.roster.DanishTime;
import dk.kaldekaede.roster.Duties;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.Refusal;
import dk.kaldekaede.roster.RefusalCode;
import dk.kaldekaede.roster.Shift;
import dk.kaldekaede.roster.Swaps;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which somebody asks a colleague to take a shift of hers, or a part of it. */
@Controller
@RequestMapping("/vagtplan/min/vagt/{shiftId}/bytte")
class AskController {

    private static final String PAGE = "roster/ask";

    private final Swaps swaps;
    private final Duties duties;
    private final PeopleList people;
    private final DanishTime time;
    private final RosterTimes times;
    private final CurrentPerson current;
    private final PageBack back;

    AskController(
            Swaps swaps,
            Duties duties,
            PeopleList people,
            DanishTime time,
            RosterTimes times,
            CurrentPerson current,
            PageBack back) {
        this.swaps = swaps;
        this.duties = duties;
        this.people = people;
        this.time = time;
        this.times = times;
        this.current = current;
        this.back = back;
    }

    @ModelAttribute
    void everyTime(Model model) {
        model.addAttribute("here", "roster");
    }

    @GetMapping
    String form(@PathVariable String shiftId, Model model) {
        Shift shift = own(shiftId);
        Instant from = shift.startsAt().isBefore(times.now()) ? times.now() : shift.startsAt();
        return page(shift, new Form("", times.written(from), times.written(shift.endsAt())), model);
    }

    @PostMapping
    Object ask(
            @PathVariable String shiftId,
            @Valid @ModelAttribute("swap") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Shift shift = own(shiftId);
        Instant from = moment(form.from(), "from", errors).orElse(null);
        Instant to = moment(form.to(), "to", errors).orElse(null);
        if (!errors.hasErrors()) {
            Swaps.Asked asked = swaps.ask(
                    shift.personId(), form.toPersonId(), shift.role(), shift.position(), start(shift, from), to);
            if (!asked.isRefused()) {
                return back.done("/vagtplan/min", next, "roster.swap.asked");
            }
            Written.refuse(
                    asked.refusals().stream().map(AskController::atField).toList(),
                    people.names(new HashSet<>(List.of(form.toPersonId(), shift.personId()))),
                    errors);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(shift, form, model);
    }

    private Optional<Instant> moment(String written, String field, BindingResult errors) {
        LocalDateTime local = Written.moment(written, field, errors);
        Optional<Instant> moment = Optional.ofNullable(local).flatMap(time::moment);
        if (local != null && moment.isEmpty()) {
            Written.refuse(List.of(new Refusal(RefusalCode.NO_SUCH_TIME, field, null)), Map.of(), errors);
        }
        return moment;
    }

    /** The page writes minutes: the minute in which her shift begins is its beginning. */
    private static Instant start(Shift shift, Instant from) {
        boolean sameMinute = shift.startsAt().isAfter(from) && shift.startsAt().isBefore(from.plusSeconds(60));
        return sameMinute ? shift.startsAt() : from;
    }

    /** What is wrong with the asker is wrong with the time she chose: it is no longer hers. */
    private static Refusal atField(Refusal refusal) {
        return refusal.field().equals("fromPersonId")
                ? new Refusal(refusal.code(), "from", refusal.personId())
                : refusal;
    }

    private Shift own(String shiftId) {
        String me = current.personId();
        if (me == null) {
            throw new NobodyBehindTheAccount();
        }
        return duties.find(shiftId).filter(shift -> shift.personId().equals(me)).orElseThrow(Missing::new);
    }

    private String page(Shift shift, Form form, Model model) {
        List<PersonDetails> colleagues = people.whoMayHold(shift.role()).stream()
                .filter(person -> !person.id().equals(shift.personId()))
                .toList();
        model.addAttribute("swap", form)
                .addAttribute("shift", shift)
                .addAttribute("from", times.of(shift.startsAt()))
                .addAttribute("to", times.of(shift.endsAt()))
                .addAttribute("people", colleagues);
        return PAGE;
    }

    /** As the page sends it; times on the municipality's clock. */
    record Form(
            @NotBlank(message = "{roster.swap.whom.missing}")
            String toPersonId,

            @NotBlank(message = "{roster.refusal.MISSING}") String from,
            @NotBlank(message = "{roster.refusal.MISSING}") String to) {}
}
