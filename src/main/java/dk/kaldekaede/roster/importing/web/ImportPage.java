package dk.kaldekaede.roster.importing.web;

import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.Roster;
import dk.kaldekaede.roster.importing.CalendarSources;
import dk.kaldekaede.roster.importing.ImportUndo;
import dk.kaldekaede.roster.importing.KnownNow;
import dk.kaldekaede.roster.importing.RosterImport;
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
    private final Roster roster;
    private final ZoneId zone;

    ImportPage(
            CalendarSources sources,
            ImportUndo undo,
            KnownNow known,
            Roster roster,
            @Value("${kaldekaede.zone}") ZoneId zone) {
        this.sources = sources;
        this.undo = undo;
        this.known = known;
        this.roster = roster;
        this.zone = zone;
    }

    String show(Model model) {
        model.addAttribute("here", "roster");
        model.addAttribute("roles", known.roles());
        model.addAttribute("sources", sources.all());
        model.addAttribute("latest", undo.latest().orElse(null));
        model.addAttribute(
                "latestBy", undo.latest().map(latest -> name(latest.byUser())).orElse(null));
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

    /** What stands at the address of a file that was imported. */
    String done(RosterImport one, Model model) {
        model.addAttribute("here", "roster");
        model.addAttribute("import", one);
        model.addAttribute("by", name(one.byUser()));
        model.addAttribute("clock", new Clock(zone));
        return "roster/import-done";
    }

    /** The name of whoever has the account, or the account's own; null without one. */
    private String name(String user) {
        return user == null
                ? null
                : roster.personOfUser(user).map(Person::displayName).orElse(user);
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
