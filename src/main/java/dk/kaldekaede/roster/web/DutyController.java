package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.RolePolicy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages that show who is on duty: now, in a week, and in a month. */
@Controller
class DutyController {

    private final NowReader now;
    private final GridReader grids;
    private final RoleList roles;
    private final RosterTimes times;

    DutyController(NowReader now, GridReader grids, RoleList roles, RosterTimes times) {
        this.now = now;
        this.grids = grids;
        this.roles = roles;
        this.times = times;
    }

    @ModelAttribute
    void everyTime(Model model) {
        model.addAttribute("here", "roster");
    }

    /** Now, and the week of a day. */
    @GetMapping("/vagtplan")
    String week(@RequestParam(name = "dag", required = false) String day, Model model) {
        LocalDate monday = RosterTimes.monday(times.dayOr(day));
        model.addAttribute("duties", now.read())
                .addAttribute("grid", grids.week(monday))
                .addAttribute("monday", monday)
                .addAttribute("thisWeek", monday.equals(RosterTimes.monday(times.today())));
        return "roster/week";
    }

    /** One role's month. */
    @GetMapping("/vagtplan/maaned")
    String month(
            @RequestParam(name = "rolle", required = false) String askedRole,
            @RequestParam(name = "maaned", required = false) String askedMonth,
            Model model) {
        List<String> all = roles.all().stream().map(RolePolicy::role).toList();
        String role =
                all.contains(askedRole) ? askedRole : all.stream().findFirst().orElse(null);
        YearMonth month = times.monthOr(askedMonth);
        model.addAttribute("roles", all)
                .addAttribute("role", role)
                .addAttribute("month", month)
                .addAttribute("monthStart", month.atDay(1))
                .addAttribute("grid", grids.month(month, role));
        return "roster/month";
    }
}
