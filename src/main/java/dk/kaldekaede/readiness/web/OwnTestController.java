package dk.kaldekaede.readiness.web;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.readiness.ContactTests;
import dk.kaldekaede.roster.CurrentPerson;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Kan vi nå dig?": somebody tests her own contact ways and sees how long each took. Nobody sees another's. */
@Controller
@RequestMapping("/vagtplan/min/proever")
class OwnTestController {

    private static final String PAGE = "redirect:/vagtplan/min/proever";

    private final OwnTests own;
    private final ContactTests tests;
    private final CurrentPerson current;

    OwnTestController(OwnTests own, ContactTests tests, CurrentPerson current) {
        this.own = own;
        this.tests = tests;
        this.current = current;
    }

    @GetMapping
    String show(Locale locale, Model model) {
        String me = current.personId();
        model.addAttribute("here", "roster");
        model.addAttribute("ways", me == null ? null : own.read(me, locale));
        model.addAttribute("perHour", tests.ownPerHour());
        return "readiness/own-tests";
    }

    /** Sends one, to herself whoever asks. */
    @PostMapping
    String send(
            @RequestParam(name = "vej") int position,
            @RequestParam(name = "kanal") Channel channel,
            RedirectAttributes next) {
        String me = current.personId();
        if (me != null) {
            next.addFlashAttribute(tests.sendOwn(me, position, channel) ? "sent" : "tooMany", true);
        }
        return PAGE;
    }

    /** Her ways have changed since she opened the page: she looks at them anew. */
    @ExceptionHandler(IllegalArgumentException.class)
    @ResponseStatus(HttpStatus.SEE_OTHER)
    String changed() {
        return PAGE;
    }
}
