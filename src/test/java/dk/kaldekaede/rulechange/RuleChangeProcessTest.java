package dk.kaldekaede.rulechange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailEntry;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.rules.PinnedRules;
import dk.kaldekaede.rules.RuleOrigin;
import dk.kaldekaede.rules.RuleVersion;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From a draft to a version in force, by two managers and never by one. */
class RuleChangeProcessTest extends RuleChangeScene {

    @Autowired
    private Trail trail;

    @Autowired
    private PinnedRules pinned;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ChangedDefaults defaults;

    @Test
    void refusesAStaleSaveAndShowsBothTexts() {
        String id = begun();
        String first = changed();
        String second = changed();

        assertThat(save("manager", id, null, first).statusCode()).isEqualTo(428);
        HttpResponse<String> saved = save("manager-2", id, "\"1\"", first);
        assertThat(saved.headers().firstValue("ETag")).contains("\"2\"");
        HttpResponse<String> stale = save("manager", id, "\"1\"", second);

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(read(stale).get("current").asText()).isEqualTo(first);
        assertThat(read(stale).get("yours").asText()).isEqualTo(second);
        assertThat(read(stale).get("savedBy").asText()).isEqualTo("manager-2");
        assertThat(drafts.get(id).xml()).isEqualTo(first);
        assertThat(read(as("auditor").get("/api/rules/drafts/" + id)).get("editors"))
                .extracting(Object::toString)
                .asString()
                .contains("manager", "manager-2");
        assertThat(read(as("auditor").get("/api/rules/drafts/" + id + "/differences"))
                        .get("rows"))
                .hasSize(1);
    }

    @Test
    void refusesAnythingButThisTable() {
        String id = begun();
        String xml = changed();

        for (String bad : List.of(
                "no table",
                xml.replace("<definitions", "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><definitions"),
                xml.replace("<decision id=\"interpreters\"", "<decision id=\"place\""),
                xml.replace("name=\"needed\"", "name=\"wanted\""))) {
            HttpResponse<String> answer = save("manager", id, "\"1\"", bad);
            assertThat(answer.statusCode()).as(bad).isEqualTo(400);
            assertThat(read(answer).get("detail").asText()).isNotBlank();
        }
        assertThat(drafts.get(id).revision()).isEqualTo(1);
    }

    @Test
    void isNotSubmittedWithAGapAndSaysWhichCaseFallsThroughIt() {
        String id = begun();
        String gap = changed().replaceFirst("(?s)<rule id=\"rule_gone\">.*?</rule>", "");
        assertThat(save("manager", id, "\"1\"", gap).statusCode()).isEqualTo(200);

        HttpResponse<String> answer = draft("manager", id, "submit", "{\"reason\": \"Prøve\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(read(answer).get("code").asText()).isEqualTo("FAULTY");
        JsonNode worst =
                read(as("auditor").get("/api/rules/drafts/" + id + "/checks")).get(0);
        assertThat(worst.get("severity").asText()).isEqualTo("ERROR");
        assertThat(worst.get("message").asText()).isNotBlank();
        assertThat(worst.get("example").toString()).contains("GONE");
        assertThat(isRunning(id)).isFalse();
    }

    @Test
    void comesInForceWhenASecondManagerApprovesInTasklistAndNotForWhatRuns() {
        int before = inForce().version();
        String running = UUID.randomUUID().toString();
        pin(running);
        String id = submitted();
        Task task = task(id);
        assertThat(task.getName()).isEqualTo("Godkend regelændring");
        assertThat(inForce().version()).isEqualTo(before);

        assertThat(completes("manager-2", task, Map.of("approval", "APPROVED")).statusCode())
                .isEqualTo(204);

        RuleVersion now = inForce();
        assertThat(now.version()).isGreaterThan(before);
        assertThat(now.author()).isEqualTo("manager");
        assertThat(now.approver()).isEqualTo("manager-2");
        assertThat(now.reason()).isEqualTo("Prøve");
        assertThat(now.origin()).isEqualTo(RuleOrigin.MANAGED);
        assertThat(now.digest()).hasSize(64);
        assertThat(now.basedOn()).isEqualTo(before);
        assertThat(tables.xml(TABLE, now.version())).isEqualTo(drafts.get(id).xml());
        assertThat(pinned.versionOf(TABLE, running)).isEqualTo(before);
        String next = UUID.randomUUID().toString();
        pin(next);
        assertThat(pinned.versionOf(TABLE, next)).isEqualTo(now.version());
        assertThat(state(id)).isEqualTo(DraftState.IN_FORCE);
        assertThat(isRunning(id)).isFalse();
        assertThat(trail.of(id))
                .extracting(TrailEntry::type)
                .containsExactly(
                        TrailType.RULE_CHANGE_SUBMITTED,
                        TrailType.RULE_CHANGE_APPROVED,
                        TrailType.RULE_CHANGE_IN_FORCE);
    }

    @Test
    void isApprovedByNobodyWhoWroteInItByAnyRoute() {
        int before = inForce().version();
        String id = begun();
        assertThat(save("manager-2", id, "\"1\"", changed()).statusCode()).isEqualTo(200);
        submit(id, null);
        Task task = task(id);

        for (String writer : List.of("manager", "manager-2")) {
            HttpResponse<String> answer = draft(writer, id, "approve", "");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(read(answer).get("code").asText()).isEqualTo("OWN_CHANGE");
            assertThat(draft(writer, id, "reject", "{\"reason\": \"x\"}").statusCode())
                    .isEqualTo(403);
            HttpResponse<String> completed = completes(writer, task, Map.of("approval", "APPROVED"));
            assertThat(completed.statusCode()).isEqualTo(403);
            assertThat(completed.body()).contains("En anden regelansvarlig skal svare på den");
            assertThat(as(writer)
                            .post("/engine-rest/task/" + task.getId() + "/claim", "{\"userId\":\"" + writer + "\"}")
                            .statusCode())
                    .isEqualTo(403);
            assertThatThrownBy(() -> tasks.setAssignee(task.getId(), writer))
                    .hasStackTraceContaining("En anden regelansvarlig");
        }
        assertThatThrownBy(() -> tasks.complete(task.getId(), Map.of("approval", "APPROVED")))
                .as("nobody at all")
                .hasStackTraceContaining("Kun en regelansvarlig");
        for (String other : List.of("auditor", "admin", "sygeplejevagt", "tvaergaaende-kriseledelse")) {
            assertThat(draft(other, id, "approve", "").statusCode()).as(other).isEqualTo(403);
            assertThat(completes(other, task, Map.of("approval", "APPROVED")).statusCode())
                    .as(other)
                    .isIn(403, 404);
        }
        assertThat(state(id)).isEqualTo(DraftState.SUBMITTED);
        assertThat(inForce().version()).isEqualTo(before);
    }

    @Test
    void goesBackWithAReasonAndMayBeSubmittedAgainOrWithdrawn() {
        String id = submitted();

        assertThat(completes("manager-2", task(id), Map.of("approval", "SENT_BACK"))
                        .statusCode())
                .as("without a reason")
                .isEqualTo(400);
        completes("manager-2", task(id), Map.of("approval", "SENT_BACK", "reason", "Fristen er for lang"));

        assertThat(state(id)).isEqualTo(DraftState.REJECTED);
        assertThat(drafts.get(id).remark()).isEqualTo("Fristen er for lang");
        assertThat(isRunning(id)).isFalse();
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processDefinitionKey("rule-change")
                        .list())
                .extracting(variable -> String.valueOf(variable.getValue()))
                .isNotEmpty()
                .doesNotContain("Fristen er for lang");
        submit(id, null);
        assertThat(save("manager", id, "\"1\"", changed()).statusCode())
                .as("while it waits")
                .isEqualTo(409);
        assertThat(draft("sygeplejevagt", id, "withdraw", "").statusCode()).isEqualTo(403);
        assertThat(draft("manager", id, "withdraw", "").statusCode()).isEqualTo(200);
        assertThat(state(id)).isEqualTo(DraftState.WITHDRAWN);
        assertThat(isRunning(id)).isFalse();
    }

    @Test
    void waitsForItsTimeAndIsRefusedWhenTheTableHasChangedMeanwhile() {
        Instant at = clock.instant().plus(Duration.ofHours(2));
        String first = begun();
        submit(first, at.toString());
        String second = begun();
        submit(second, at.plusSeconds(60).toString());
        String third = begun();
        submit(third, at.toString());
        for (String id : List.of(first, second, third)) {
            assertThat(draft("manager-2", id, "approve", "").statusCode()).isEqualTo(200);
            assertThat(state(id)).isEqualTo(DraftState.SCHEDULED);
        }
        assertThat(jobs(first).get(0).getDuedate().toInstant()).isEqualTo(at);
        int before = inForce().version();

        draft("manager", third, "withdraw", "");
        fire(first);
        fire(second);

        assertThat(state(third)).isEqualTo(DraftState.WITHDRAWN);
        assertThat(isRunning(third)).isFalse();
        assertThat(state(first)).isEqualTo(DraftState.IN_FORCE);
        assertThat(inForce().version()).isEqualTo(drafts.get(first).version()).isGreaterThan(before);
        assertThat(inForce().inForceAt()).isEqualTo(at);
        assertThat(state(second)).isEqualTo(DraftState.OUTDATED);
        assertThat(isRunning(second)).isFalse();
    }

    @Test
    void isNotApprovedOnAnotherTableThanItWasMadeFrom() {
        String late = submitted();
        String quick = submitted();
        draft("manager-2", quick, "approve", "");

        HttpResponse<String> answer = draft("manager-2", late, "approve", "");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(read(answer).get("code").asText()).isEqualTo("OUTDATED");
        assertThat(state(late)).isEqualTo(DraftState.SUBMITTED);
        completes("manager-2", task(late), Map.of("approval", "SENT_BACK", "reason", "Tabellen er ændret"));
        assertThat(draft("manager", late, "submit", "{\"reason\": \"Igen\"}").statusCode())
                .isEqualTo(409);
        assertThat(as("manager")
                        .send("POST", "/api/rules/drafts/" + late + "/rebase", "", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(200);
        submit(late, null);
    }

    @Test
    void remindsTheManagersEveryDayByMail() {
        User second = identity.createUserQuery().userId("manager-2").singleResult();
        second.setEmail("manager-2@example.org");
        identity.saveUser(second);
        String id = submitted();

        fire(id);
        fire(id);

        assertThat(trail.of(id))
                .filteredOn(entry -> entry.type() == TrailType.RULE_CHANGE_REMINDED)
                .hasSize(2);
        assertThat(jdbc.sql("select subject from message where address = 'manager-2@example.org' order by created_at")
                        .query(String.class)
                        .list())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("En regelændring venter på godkendelse: Hvor mange tolke");
        assertThat(isRunning(id)).isTrue();
        User again = identity.createUserQuery().userId("manager-2").singleResult();
        again.setEmail(null);
        identity.saveUser(again);
    }

    @Test
    void goesBackToAnEarlierVersionByTheSameWay() {
        String id = submitted();
        draft("manager-2", id, "approve", "");
        RuleVersion changed = inForce();

        HttpResponse<String> back = as("manager-2")
                .post(
                        "/api/rules/%s/versions/%d/rollback".formatted(TABLE, changed.basedOn()),
                        "{\"reason\": \"Tilbage\"}");

        assertThat(back.statusCode()).as(back.body()).isEqualTo(201);
        String draft = read(back).get("id").asText();
        assertThat(draft("manager-2", draft, "approve", "").statusCode()).isEqualTo(403);
        assertThat(draft("manager", draft, "approve", "").statusCode()).isEqualTo(200);
        assertThat(inForce().version()).isGreaterThan(changed.version());
        assertThat(tables.xml(TABLE, inForce().version())).isEqualTo(tables.xml(TABLE, changed.basedOn()));
        assertThat(as("auditor").get("/api/rules/" + TABLE + "/versions").body())
                .contains("\"reason\":\"Tilbage\"", "\"author\":\"manager-2\"");
    }

    @Test
    void offersAChangedDefaultOnceAndLeavesTheMunicipalitysInForce() {
        int before = inForce().version();
        String shipped = changed();

        defaults.offer(Map.of(TABLE, shipped));
        defaults.offer(Map.of(TABLE, shipped));

        assertThat(drafts.open())
                .filteredOn(draft -> draft.kind() == DraftKind.SHIPPED)
                .singleElement()
                .satisfies(draft -> {
                    assertThat(draft.xml()).isEqualTo(shipped);
                    assertThat(drafts.differences(draft.id()).rows()).hasSize(1);
                });
        assertThat(inForce().version()).isEqualTo(before);
    }

    @Test
    void isReadByManagersAuditorsAndTheCrisisManagementAlone() {
        for (String reader : List.of("manager", "auditor", "tvaergaaende-kriseledelse")) {
            HttpResponse<String> list = as(reader).get("/api/rules");
            assertThat(list.statusCode()).as(reader).isEqualTo(200);
            assertThat(read(list)).hasSize(16);
            assertThat(as(reader).get("/api/rules/" + TABLE + "/xml").body()).contains("<decision id=\"interpreters\"");
        }
        for (String other : List.of("sygeplejevagt", "admin", "alarmcentral", "monitoring")) {
            assertThat(as(other).get("/api/rules").statusCode()).as(other).isEqualTo(403);
        }
        assertThat(as("manager").get("/api/rules/no-such-table").statusCode()).isEqualTo(404);
        assertThat(as("manager").get("/api/rules/drafts/none").statusCode()).isEqualTo(404);
        assertThat(as("tvaergaaende-kriseledelse")
                        .post("/api/rules/" + TABLE + "/drafts", "")
                        .statusCode())
                .isEqualTo(403);
    }

    private void pin(String activation) {
        transaction.executeWithoutResult(status -> pinned.pin(activation, activation));
    }
}
