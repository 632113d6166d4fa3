package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.rulechange.IncidentRules;
import dk.kaldekaede.rulechange.RuleDraft;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A table changed for one incident, by whoever leads the crisis management. */
@RestController
@Tag(name = "rules")
class IncidentRulesApi {

    private final IncidentRules rules;

    IncidentRulesApi(IncidentRules rules) {
        this.rules = rules;
    }

    @PostMapping("/api/incidents/{id}/rules/{table}")
    @Operation(summary = "Puts a table in force for this incident alone, at once; a manager looks at it afterwards")
    ResponseEntity<DraftJson> change(
            @PathVariable String id, @PathVariable String table, @RequestBody IncidentChange change) {
        String xml = change.xml() == null ? "" : change.xml();
        RuleDraft draft = rules.change(id, table, xml, change.reason());
        return ResponseEntity.created(DraftTag.address(draft)).body(DraftJson.of(draft, List.of(draft.submittedBy())));
    }
}
