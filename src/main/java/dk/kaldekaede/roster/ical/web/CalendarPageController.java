package dk.kaldekaede.roster.ical.web;

import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.roster.ical.CalendarFeeds;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where somebody makes, renews and revokes the address of her own calendar. */
@Controller
@RequestMapping("/vagtplan/kalender")
class CalendarPageController {

    private final CalendarFeeds feeds;
    private final CurrentPerson current;
    private final ZoneId zone;

    CalendarPageController(CalendarFeeds feeds, CurrentPerson current, @Value("${kaldekaede.zone}") ZoneId zone) {
        this.feeds = feeds;
        this.current = current;
        this.zone = zone;
    }

    @GetMapping
    String page(Model model) {
        return page(null, model);
    }

    /** Shows the address in the answer itself, the only time that anybody sees it: it is kept nowhere on the way. */
    @PostMapping
    String renew(Model model) {
        String person = current.personId();
        return page(person == null ? null : feeds.renew(person), model);
    }

    @PostMapping("/fjern")
    String revoke() {
        String person = current.personId();
        if (person != null) {
            feeds.revoke(person);
        }
        return "redirect:/vagtplan/kalender";
    }

    private String page(String address, Model model) {
        String person = current.personId();
        model.addAttribute("here", "roster");
        model.addAttribute("hasPerson", person != null);
        model.addAttribute("address", address);
        model.addAttribute(
                "calendarFeedMadeAt",
                person == null
                        ? null
                        : feeds.madeAt(person).map(at -> at.atZone(zone)).orElse(null));
        return "roster/calendar";
    }
}
