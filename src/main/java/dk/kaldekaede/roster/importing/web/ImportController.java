package dk.kaldekaede.roster.importing.web;

import dk.kaldekaede.roster.importing.ImportKind;
import dk.kaldekaede.roster.importing.ImportUndo;
import dk.kaldekaede.roster.importing.KnownNow;
import dk.kaldekaede.roster.importing.RosterImport;
import dk.kaldekaede.roster.importing.RosterImports;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file comes in, is looked at, and is imported or not. */
@Controller
@RequestMapping("/vagtplan/import")
class ImportController {

    private static final String PAGE = "/vagtplan/import";
    private static final String NOTHING_SEEN = "-1";

    private final RosterImports imports;
    private final ImportUndo undo;
    private final KnownNow known;
    private final ImportPage page;
    private final DataSize largest;

    ImportController(
            RosterImports imports,
            ImportUndo undo,
            KnownNow known,
            ImportPage page,
            @Value("${kaldekaede.largest-import}") DataSize largest) {
        this.imports = imports;
        this.undo = undo;
        this.known = known;
        this.page = page;
        this.largest = largest;
    }

    @GetMapping
    String start(Model model) {
        return page.show(model);
    }

    @PostMapping
    Object take(
            @RequestParam ImportKind kind,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "1") int position,
            HttpServletResponse response,
            Model model)
            throws IOException {
        String wrong = wrong(kind, file, role, position);
        if (wrong != null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page.refusing(wrong, String.valueOf(largest.toKilobytes()), kind.name(), model);
        }
        boolean placed = kind == ImportKind.CALENDAR;
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String id = imports.keep(kind, name, file.getBytes(), placed ? role : null, placed ? position : null);
        return ImportPage.redirect(PAGE + "/" + id);
    }

    @GetMapping("/{id}")
    String look(@PathVariable String id, Model model) {
        RosterImport one = imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        RosterImports.Look look = imports.look(id).orElse(null);
        if (look == null) {
            return page.done(one, model);
        }
        model.addAttribute("here", "roster");
        model.addAttribute("import", one);
        model.addAttribute("roles", known.roles());
        model.addAttribute("look", look);
        return "roster/import-preview";
    }

    /** With the roster's revision that the page shows: whoever has seen an older one is shown the new one. */
    @PostMapping("/{id}/apply")
    Object apply(
            @PathVariable String id, @RequestParam(defaultValue = NOTHING_SEEN) long seen, RedirectAttributes next) {
        RosterImports.Result result = imports.apply(id, seen);
        boolean over = result == RosterImports.Result.APPLIED || result == RosterImports.Result.GONE;
        next.addFlashAttribute("notice", "import.result." + result);
        return ImportPage.redirect(over ? PAGE : PAGE + "/" + id);
    }

    @PostMapping("/undo")
    Object undo(HttpServletResponse response, RedirectAttributes next, Model model) {
        ImportUndo.Outcome outcome = undone();
        String key = "import.undo." + outcome.result();
        if (outcome.result() == ImportUndo.Result.UNDONE) {
            next.addFlashAttribute("notice", key);
            return ImportPage.redirect(PAGE);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return page.refusing(key, String.join(", ", outcome.changed()), "undo", model);
    }

    /** Something that nobody here knows of may speak of a person, and the database says so. */
    private ImportUndo.Outcome undone() {
        try {
            return undo.undoLatest();
        } catch (DataIntegrityViolationException e) {
            return new ImportUndo.Outcome(ImportUndo.Result.PEOPLE_IN_USE, List.of());
        }
    }

    private String wrong(ImportKind kind, MultipartFile file, String role, int position) {
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) {
            return "import.wrong.noFile";
        }
        if (file.getSize() > largest.toBytes()) {
            return "import.wrong.tooLarge";
        }
        return kind == ImportKind.CALENDAR && !known.hasPlace(role, position) ? "import.wrong.place" : null;
    }
}
