package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.rulechange.Drafts;
import dk.kaldekaede.rulechange.RuleRefused;
import dk.kaldekaede.rules.table.BadTable;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every table with the version in force, out as a file, and in again as a draft. */
@Controller
@RequestMapping("/regler")
class RuleTablesController {

    private final RuleTablesReader reader;
    private final Drafts drafts;
    private final RuleWords words;
    private final RulePageBack back;

    RuleTablesController(RuleTablesReader reader, Drafts drafts, RuleWords words, RulePageBack back) {
        this.reader = reader;
        this.drafts = drafts;
        this.words = words;
        this.back = back;
    }

    @ModelAttribute
    void everyTime(Model model) {
        model.addAttribute("here", "rules");
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("tables", reader.all());
        return "rules/tables";
    }

    @GetMapping("/{table}/tabel.dmn")
    ResponseEntity<byte[]> dmn(@PathVariable String table) {
        return TableFile.dmn(table, reader.xml(table));
    }

    @GetMapping("/{table}/tabel.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String table) {
        return TableFile.xlsx(table, reader.xml(table));
    }

    /** Begins a draft from a file that somebody has changed. */
    @PostMapping(path = "/{table}/kladde", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Object begin(
            @PathVariable String table,
            @RequestParam MultipartFile file,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response)
            throws IOException {
        String inForce = reader.xml(table);
        if (file.isEmpty()) {
            return refused(table, words.say("rules.page.noFile"), HttpStatus.UNPROCESSABLE_ENTITY, model, response);
        }
        try {
            String id =
                    drafts.open(table, TableFile.read(file.getBytes(), inForce)).id();
            return back.done(RulePageBack.draft(id), next, "rules.page.begun");
        } catch (RuleRefused refused) {
            return refused(table, words.refusal(refused), Refusal.status(refused.why()), model, response);
        } catch (BadTable bad) {
            return refused(table, words.bad(bad), HttpStatus.UNPROCESSABLE_ENTITY, model, response);
        }
    }

    private String refused(String table, String why, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("refusal", new Refusal("file-" + table, why));
        return list(model);
    }
}
