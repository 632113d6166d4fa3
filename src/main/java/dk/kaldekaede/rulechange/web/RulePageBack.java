package dk.kaldekaede.rulechange.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The way to the next page after something was done, so that loading it again does nothing twice. */
@Component
class RulePageBack {

    private final RuleWords words;

    RulePageBack(RuleWords words) {
        this.words = words;
    }

    /** Says there, once, that it is done. */
    RedirectView done(String page, RedirectAttributes next, String key) {
        next.addFlashAttribute("notice", words.say(key));
        return to(page);
    }

    static RedirectView to(String page) {
        RedirectView view = new RedirectView(page, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }

    static String draft(String id) {
        return "/regler/kladder/" + id;
    }
}
