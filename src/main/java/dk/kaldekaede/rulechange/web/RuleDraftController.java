package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.roster.DanishTime;
import dk.kaldekaede.rulechange.Approvals;
import dk.kaldekaede.rulechange.Drafts;
import dk.kaldekaede.rulechange.RuleDraft;
import dk.kaldekaede.rulechange.RuleRefused;
import dk.kaldekaede.rulechange.StaleDraft;
import dk.kaldekaede.rules.table.BadTable;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
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

/** A table on its way to be in force: what is changed, what the checks say, and a second manager's answer. */
@Controller
@RequestMapping("/regler/kladder/{id}")
class RuleDraftController {

    private static final String PAGE = "rules/draft";

    private final Drafts drafts;
    private final Approvals approvals;
    private final DraftReader reader;
    private final DanishTime time;
    private final RuleWords words;
    private final RulePageBack back;

    RuleDraftController(
            Drafts drafts,
            Approvals approvals,
            DraftReader reader,
            DanishTime time,
            RuleWords words,
            RulePageBack back) {
        this.drafts = drafts;
        this.approvals = approvals;
        this.reader = reader;
        this.time = time;
        this.words = words;
        this.back = back;
    }

    @ModelAttribute
    void everyTime(Model model) {
        model.addAttribute("here", "rules");
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        model.addAttribute("view", reader.of(id));
        return PAGE;
    }

    @GetMapping("/tabel.dmn")
    ResponseEntity<byte[]> dmn(@PathVariable String id) {
        RuleDraft draft = drafts.get(id);
        return TableFile.dmn(draft.decisionId(), draft.xml());
    }

    @GetMapping("/tabel.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String id) {
        RuleDraft draft = drafts.get(id);
        return TableFile.xlsx(draft.decisionId(), draft.xml());
    }

    /** Saves a file that somebody has changed, on the revision she has seen. */
    @PostMapping(path = "/fil", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Object save(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam MultipartFile file,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response)
            throws IOException {
        byte[] content = file.getBytes();
        return answer(id, Refusal.FILE, "rules.page.saved", new Request(model, next, response), () -> {
            drafts.save(id, revision, TableFile.read(content, drafts.get(id).xml()));
        });
    }

    /** Says that it holds with what is in force now. */
    @PostMapping("/bygger-paa-ny")
    Object rebase(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int revision,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Request request = new Request(model, next, response);
        return answer(id, "rebase", "rules.page.rebased", request, () -> drafts.rebase(id, revision));
    }

    /** Asks a second manager. */
    @PostMapping("/indsend")
    Object submit(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String at,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        model.addAttribute("reason", reason).addAttribute("at", at);
        Request request = new Request(model, next, response);
        Instant wanted = at.isBlank() ? null : moment(at);
        if (!at.isBlank() && wanted == null) {
            return refused(
                    id, new Refusal("at", words.say("rules.page.noTime")), HttpStatus.UNPROCESSABLE_ENTITY, request);
        }
        return answer(id, "reason", "rules.page.submitted", request, () -> drafts.submit(id, reason, wanted));
    }

    @PostMapping("/traek-tilbage")
    Object withdraw(@PathVariable String id, Model model, RedirectAttributes next, HttpServletResponse response) {
        Request request = new Request(model, next, response);
        return answer(id, "withdraw", "rules.page.withdrawn", request, () -> drafts.withdraw(id));
    }

    @PostMapping("/godkend")
    Object approve(@PathVariable String id, Model model, RedirectAttributes next, HttpServletResponse response) {
        Request request = new Request(model, next, response);
        return answer(id, "approve", "rules.page.approved", request, () -> approvals.answer(id, true, null));
    }

    @PostMapping("/send-tilbage")
    Object sendBack(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String remark,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        model.addAttribute("remark", remark);
        Request request = new Request(model, next, response);
        return answer(id, "remark", "rules.page.sentBack", request, () -> approvals.answer(id, false, remark));
    }

    private Object answer(String id, String field, String done, Request request, Runnable doing) {
        try {
            doing.run();
            return back.done(RulePageBack.draft(id), request.next(), done);
        } catch (RuleRefused refused) {
            String at = refused.why() == RuleRefused.Why.PAST ? "at" : field;
            return refused(id, new Refusal(at, words.refusal(refused)), Refusal.status(refused.why()), request);
        } catch (BadTable bad) {
            return refused(id, new Refusal(field, words.bad(bad)), HttpStatus.UNPROCESSABLE_ENTITY, request);
        } catch (StaleDraft stale) {
            request.model().addAttribute("yours", reader.differences(stale.now().xml(), stale.yours()));
            return refused(id, new Refusal(field, words.say("rules.page.stale")), HttpStatus.CONFLICT, request);
        }
    }

    private String refused(String id, Refusal refusal, HttpStatus status, Request request) {
        request.response().setStatus(status.value());
        request.model().addAttribute("refusal", refusal);
        return show(id, request.model());
    }

    /** A time that was written on the municipality's clock; null when it is none. */
    private Instant moment(String written) {
        try {
            return time.moment(LocalDateTime.parse(written.strip())).orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What an answer is written into. */
    private record Request(Model model, RedirectAttributes next, HttpServletResponse response) {}
}
