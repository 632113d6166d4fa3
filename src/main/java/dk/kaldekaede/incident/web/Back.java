package dk.kaldekaede.incident.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The way back to an incident's page after something was done, so that loading it again does nothing twice. */
final class Back {

    private Back() {}

    static RedirectView to(String incidentId) {
        return toPage("/incidents/" + incidentId);
    }

    /** To one of our own pages. */
    static RedirectView toPage(String path) {
        RedirectView page = new RedirectView(path, true);
        page.setStatusCode(HttpStatus.SEE_OTHER);
        page.setExposeModelAttributes(false);
        return page;
    }

    /** Says something there, once. */
    static RedirectView saying(String messageKey, String incidentId, RedirectAttributes next) {
        next.addFlashAttribute("notice", messageKey);
        return to(incidentId);
    }
}
