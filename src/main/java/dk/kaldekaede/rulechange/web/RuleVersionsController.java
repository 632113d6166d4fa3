package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.rulechange.Drafts;
import dk.kaldekaede.rulechange.RuleRefused;
import dk.kaldekaede.rules.ManagedTables;
import dk.kaldekaede.rules.table.BadTable;
import jakarta.servlet.http.HttpServletResponse;
import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A table as it stands now, in words, with its versions and the way back to one of them. */
@Controller
@RequestMapping("/regler/{table}")
class RuleVersionsController {

    private final RuleTablesReader reader;
    private final TableWords inWords;
    private final DraftReader differences;
    private final ManagedTables tables;
    private final Drafts drafts;
    private final RuleWords words;
    private final RulePageBack back;

    RuleVersionsController(
            RuleTablesReader reader,
            TableWords inWords,
            DraftReader differences,
            ManagedTables tables,
            Drafts drafts,
            RuleWords words,
            RulePageBack back) {
        this.reader = reader;
        this.inWords = inWords;
        this.differences = differences;
        this.tables = tables;
        this.drafts = drafts;
        this.words = words;
        this.back = back;
    }

    @ModelAttribute
    void everyTime(Model model) {
        model.addAttribute("here", "rules");
    }

    @GetMapping
    String show(@PathVariable String table, Model model) {
        model.addAttribute("view", reader.one(table))
                .addAttribute(
                        "table",
                        RuleTablesReader.read(reader.xml(table))
                                .map(inWords::of)
                                .orElse(null))
                .addAttribute("versions", reader.versions(table));
        return "rules/table";
    }

    /** How a version differs from the one it was made from. */
    @GetMapping("/versioner/{version}")
    String version(@PathVariable String table, @PathVariable int version, Model model) {
        VersionView one = reader.versions(table).stream()
                .filter(each -> each.version().version() == version && each.comparedTo() > 0)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No version " + version));
        model.addAttribute("view", reader.one(table))
                .addAttribute("version", one)
                .addAttribute(
                        "differences",
                        differences.differences(tables.xml(table, one.comparedTo()), tables.xml(table, version)));
        return "rules/version";
    }

    /** Back to a version: a draft of it, submitted to a second manager. */
    @PostMapping("/versioner/{version}/tilbage")
    Object backTo(
            @PathVariable String table,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        String field = "reason-" + version;
        try {
            String id = drafts.backTo(table, version, reason, null).id();
            return back.done(RulePageBack.draft(id), next, "rules.page.submitted");
        } catch (RuleRefused refused) {
            response.setStatus(Refusal.status(refused.why()).value());
            model.addAttribute("refusal", new Refusal(field, words.refusal(refused)));
        } catch (BadTable bad) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", new Refusal(field, words.bad(bad)));
        }
        model.addAttribute("reason", reason);
        return show(table, model);
    }
}
