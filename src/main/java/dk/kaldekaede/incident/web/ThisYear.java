package dk.kaldekaede.incident.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the year it is here: a day of another year is shown with its year. */
@ControllerAdvice
class ThisYear {

    private final PageTimes times;

    ThisYear(PageTimes times) {
        this.times = times;
    }

    @ModelAttribute("thisYear")
    int thisYear() {
        return times.now().getYear();
    }
}
