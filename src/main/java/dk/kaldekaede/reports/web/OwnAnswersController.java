package dk.kaldekaede.reports.web;

import dk.kaldekaede.reports.AlarmReport;
import dk.kaldekaede.reports.Span;
import dk.kaldekaede.roster.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** "Dine svar": how fast somebody took her alarms in the last year, for nobody but her. */
@Controller
class OwnAnswersController {

    private static final int YEAR = 12;

    private final AlarmReport alarms;
    private final CurrentPerson current;

    OwnAnswersController(AlarmReport alarms, CurrentPerson current) {
        this.alarms = alarms;
        this.current = current;
    }

    @GetMapping("/vagtplan/min/svar")
    String show(Model model) {
        String me = current.personId();
        Span span = Span.upTo(alarms.current(), YEAR);
        model.addAttribute("here", "roster");
        model.addAttribute("real", me == null ? null : alarms.own(me, span, false));
        model.addAttribute("exercises", me == null ? null : alarms.own(me, span, true));
        return "reports/own";
    }
}
