package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.rulechange.Approvals;
import dk.kaldekaede.rulechange.DraftChecks;
import dk.kaldekaede.rulechange.Drafts;
import dk.kaldekaede.rulechange.RuleDraft;
import dk.kaldekaede.rules.table.TableDifference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drafts of tables on their way to be in force; the approval by a second manager holds here too. */
@RestController
@RequestMapping("/api/rules/drafts")
@Tag(name = "rules")
class RuleDraftsApi {

    private final Drafts drafts;
    private final Approvals approvals;
    private final DraftChecks checks;
    private final MessageSource texts;

    RuleDraftsApi(Drafts drafts, Approvals approvals, DraftChecks checks, MessageSource texts) {
        this.drafts = drafts;
        this.approvals = approvals;
        this.checks = checks;
        this.texts = texts;
    }

    @GetMapping
    @Operation(summary = "The drafts that are being written or wait, the newest first")
    List<DraftJson> open() {
        return drafts.open().stream()
                .map(draft -> DraftJson.of(draft, drafts.editorsOf(draft.id())))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "A draft; its ETag is needed to save it")
    ResponseEntity<DraftJson> one(@PathVariable String id) {
        return answer(drafts.get(id));
    }

    @GetMapping(path = "/{id}/xml", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "A draft as DMN; its ETag is needed to save it")
    ResponseEntity<String> xml(@PathVariable String id) {
        RuleDraft draft = drafts.get(id);
        return ResponseEntity.ok().eTag(DraftTag.of(draft)).body(draft.xml());
    }

    @GetMapping("/{id}/checks")
    @Operation(summary = "What the checks find in a draft; one with an error is not submitted")
    List<FindingJson> checks(@PathVariable String id, Locale locale) {
        return checks.of(drafts.get(id).xml()).stream()
                .map(finding -> new FindingJson(
                        finding.severity().name(),
                        finding.code(),
                        texts.getMessage(finding.key(), finding.arguments().toArray(), locale),
                        finding.rowId(),
                        finding.columnId(),
                        finding.example()))
                .toList();
    }

    @GetMapping("/{id}/differences")
    @Operation(summary = "How a draft differs from the version it was begun from, cell by cell")
    TableDifference differences(@PathVariable String id) {
        return drafts.differences(id);
    }

    @PutMapping("/{id}/xml")
    @Operation(summary = "Saves a draft; refused with both texts when somebody else has saved it since it was read")
    ResponseEntity<DraftJson> save(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody String xml) {
        return answer(drafts.save(id, revision(ifMatch), xml));
    }

    @PostMapping("/{id}/rebase")
    @Operation(summary = "Says that the draft is based on the version in force now")
    ResponseEntity<DraftJson> rebase(
            @PathVariable String id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
        return answer(drafts.rebase(id, revision(ifMatch)));
    }

    @PostMapping("/{id}/submit")
    @Operation(summary = "Asks a second manager")
    ResponseEntity<DraftJson> submit(@PathVariable String id, @RequestBody Reason why) {
        return answer(drafts.submit(id, why.reason(), why.inForceAt()));
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "Takes a draft back, also one that waits")
    ResponseEntity<DraftJson> withdraw(@PathVariable String id) {
        return answer(drafts.withdraw(id));
    }

    @PostMapping("/{id}/approve")
    @Operation(summary = "Approves a draft; refused to everybody who wrote in it")
    ResponseEntity<DraftJson> approve(@PathVariable String id) {
        return answer(approvals.answer(id, true, null));
    }

    @PostMapping("/{id}/reject")
    @Operation(summary = "Sends a draft back with a reason; refused to everybody who wrote in it")
    ResponseEntity<DraftJson> reject(@PathVariable String id, @RequestBody Reason why) {
        return answer(approvals.answer(id, false, why.reason()));
    }

    private static int revision(String ifMatch) {
        return DraftTag.revision(ifMatch).orElseThrow(UnreadDraft::new);
    }

    private ResponseEntity<DraftJson> answer(RuleDraft draft) {
        return ResponseEntity.ok().eTag(DraftTag.of(draft)).body(DraftJson.of(draft, drafts.editorsOf(draft.id())));
    }
}
