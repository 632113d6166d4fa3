package dk.kaldekaede.roster.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The way to the next page after something was done, so that loading it again does nothing twice. */
@Component
class PageBack {

    private final RosterWords words;

    PageBack(RosterWords words) {
        this.words = words;
    }

    /** Says there, once, that it is done. */
    RedirectView done(String page, RedirectAttributes next, String key, Object... values) {
        next.addFlashAttribute("notice", words.say(key, values));
        return to(page);
    }

    /** Says there, once, why it is not done. */
    RedirectView refused(String page, RedirectAttributes next, String key, Object... values) {
        next.addFlashAttribute("refusal", words.say(key, values));
        return to(page);
    }

    private static RedirectView to(String page) {
        RedirectView view = new RedirectView(page, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }
}
