package dk.kaldekaede.roster.importing.web;

import dk.kaldekaede.roster.importing.CalendarSources;
import dk.kaldekaede.roster.importing.ImportUndo;
import dk.kaldekaede.roster.importing.KnownNow;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.view.RedirectView;

/** What stands on the page where imports begin. */
@Component
class ImportPage {

    private final CalendarSources sources;
    private final ImportUndo undo;
    private final KnownNow known;
    private final ZoneId zone;

    ImportPage(CalendarSources sources, ImportUndo undo, KnownNow known, @Value("${kaldekaede.zone}") ZoneId zone) {
        this.sources = sources;
        this.undo = undo;
        this.known = known;
        this.zone = zone;
    }

    String show(Model model) {
        model.addAttribute("here", "roster");
        model.addAttribute("roles", known.roles());
        model.addAttribute("sources", sources.all());
        model.addAttribute("latest", undo.latest().orElse(null));
        model.addAttribute("canUndo", undo.latest().filter(undo::canBeUndone).isPresent());
        model.addAttribute("clock", new Clock(zone));
        return "roster/import";
    }

    /** The same with a sentence about what was not done, which may name one value. */
    String refusing(String key, String value, String where, Model model) {
        model.addAttribute("refusal", key);
        model.addAttribute("refusalValue", value);
        model.addAttribute("refusedAt", where);
        return show(model);
    }

    static RedirectView redirect(String path) {
        RedirectView page = new RedirectView(path, true);
        page.setStatusCode(HttpStatus.SEE_OTHER);
        page.setExposeModelAttributes(false);
        return page;
    }

    /** Moments on the municipality's clock, for the template. */
    record Clock(ZoneId zone) {

        public ZonedDateTime at(Instant moment) {
            return moment.atZone(zone);
        }
    }
}
