package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.rulechange.Drafts;
import dk.kaldekaede.rulechange.RuleDraft;
import dk.kaldekaede.rulechange.RuleEditors;
import dk.kaldekaede.rules.ManagedTables;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tables and their versions. */
@RestController
@RequestMapping("/api/rules")
@Tag(name = "rules")
class RulesApi {

    private final ManagedTables tables;
    private final Drafts drafts;
    private final RuleEditors editors;

    RulesApi(ManagedTables tables, Drafts drafts, RuleEditors editors) {
        this.tables = tables;
        this.drafts = drafts;
        this.editors = editors;
    }

    @GetMapping
    @Operation(summary = "Every table with the version in force")
    List<TableJson> all() {
        return tables.all().stream()
                .map(table -> TableJson.of(table, editors.groupOf(table.decisionId())))
                .toList();
    }

    @GetMapping("/{table}")
    @Operation(summary = "A table with the version in force")
    TableJson one(@PathVariable String table) {
        return TableJson.of(tables.inForce(table), editors.groupOf(table));
    }

    @GetMapping(path = "/{table}/xml", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "The table in force as DMN")
    String xml(@PathVariable String table) {
        return tables.xml(table, tables.inForce(table).version().version());
    }

    @GetMapping("/{table}/versions")
    @Operation(summary = "Every version, the newest first, with who and why")
    List<VersionJson> versions(@PathVariable String table) {
        return tables.versions(table).stream().map(VersionJson::of).toList();
    }

    @GetMapping(path = "/{table}/versions/{version}/xml", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "A version as DMN")
    String xml(@PathVariable String table, @PathVariable int version) {
        return tables.xml(table, version);
    }

    @PostMapping("/{table}/versions/{version}/rollback")
    @Operation(summary = "Back to a version: makes a draft of it and submits that")
    ResponseEntity<DraftJson> rollback(@PathVariable String table, @PathVariable int version, @RequestBody Reason why) {
        return created(drafts.backTo(table, version, why.reason(), why.inForceAt()));
    }

    @PostMapping("/{table}/drafts")
    @Operation(summary = "Begins a draft, from the DMN in the body or from the table in force when there is none")
    ResponseEntity<DraftJson> begin(@PathVariable String table, @RequestBody(required = false) String xml) {
        return created(drafts.open(table, xml == null || xml.isBlank() ? null : xml));
    }

    private ResponseEntity<DraftJson> created(RuleDraft draft) {
        return ResponseEntity.created(DraftTag.address(draft))
                .eTag(DraftTag.of(draft))
                .body(DraftJson.of(draft, drafts.editorsOf(draft.id())));
    }
}
