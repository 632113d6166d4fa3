package dk.kaldekaede.roster.importing.web;

import dk.kaldekaede.roster.importing.CalendarSources;
import dk.kaldekaede.roster.importing.KnownNow;
import dk.kaldekaede.roster.importing.SourceFault;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendars elsewhere that rule places of the roster: which there are, and reading one at once. */
@Controller
@RequestMapping("/vagtplan/import/kilder")
class ImportSourceController {

    private static final String PAGE = "/vagtplan/import";

    private final CalendarSources sources;
    private final KnownNow known;
    private final ImportPage page;

    ImportSourceController(CalendarSources sources, KnownNow known, ImportPage page) {
        this.sources = sources;
        this.known = known;
        this.page = page;
    }

    @PostMapping
    Object add(
            @RequestParam String role,
            @RequestParam int position,
            @RequestParam String address,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        boolean placed = known.hasPlace(role, position);
        Optional<SourceFault> fault = placed ? sources.add(role, position, address.strip()) : Optional.empty();
        if (placed && fault.isEmpty()) {
            next.addFlashAttribute("notice", "import.source.added");
            return ImportPage.redirect(PAGE);
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        String key = fault.map(each -> "import.source.fault." + each).orElse("import.wrong.place");
        return page.refusing(key, "", "source", model);
    }

    @PostMapping("/{id}/slet")
    Object remove(@PathVariable String id, RedirectAttributes next) {
        sources.remove(id);
        next.addFlashAttribute("notice", "import.source.removed");
        return ImportPage.redirect(PAGE);
    }

    @PostMapping("/{id}/laes")
    Object readSoon(@PathVariable String id, RedirectAttributes next) {
        sources.readSoon(id);
        next.addFlashAttribute("notice", "import.source.soon");
        return ImportPage.redirect(PAGE);
    }
}
