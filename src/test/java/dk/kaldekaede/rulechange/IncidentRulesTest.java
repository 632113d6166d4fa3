package dk.kaldekaede.rulechange;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailEntry;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.rules.PinnedRules;
import dk.kaldekaede.rules.RuleOrigin;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A table changed for one incident is never the newest for another, is looked at afterwards, and ends with it. */
class IncidentRulesTest extends RuleChangeScene {

    private static final String LEADER = "tvaergaaende-kriseledelse";

    @Autowired
    private PinnedRules pinned;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Trail trail;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void standsForItsIncidentAlone() throws Exception {
        int before = inForce().version();
        String here = reported();
        String there = reported();

        HttpResponse<String> answer = change(LEADER, here, changed());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        int version = read(answer).get("version").asInt();
        assertThat(version).isGreaterThan(before);
        assertThat(pinned.versionOf(TABLE, here)).isEqualTo(version);
        assertThat(pinned.versionOf(TABLE, there)).isEqualTo(before);
        assertThat(inForce().version()).as("the newest for all others").isEqualTo(before);
        assertThat(tables.versions(TABLE).get(0).origin()).isEqualTo(RuleOrigin.INCIDENT);
        String later = UUID.randomUUID().toString();
        String elsewhere = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> {
            pinned.pin(later, here);
            pinned.pin(elsewhere, there);
        });
        assertThat(pinned.versionOf(TABLE, later))
                .as("a later activation of the same incident")
                .isEqualTo(version);
        assertThat(pinned.versionOf(TABLE, elsewhere)).isEqualTo(before);
        assertThat(trail.of(here)).extracting(TrailEntry::type).contains(TrailType.RULE_CHANGED_HERE);

        String draft = read(answer).get("id").asText();
        assertThat(completes("manager", task(draft), Map.of("reviewed", "YES")).statusCode())
                .isEqualTo(204);
        assertThat(isRunning(draft)).isFalse();
        transaction.executeWithoutResult(status -> incidents.close(here));
        assertThat(state(draft)).isEqualTo(DraftState.ENDED);
        assertThat(trail.of(here))
                .extracting(TrailEntry::type)
                .contains(TrailType.RULE_CHANGE_REVIEWED, TrailType.RULE_CHANGE_ENDED);
        assertThat(change(LEADER, here, changed()).statusCode())
                .as("it is over")
                .isEqualTo(409);

        String next = submitted();
        assertThat(draft("manager-2", next, "approve", "").statusCode()).isEqualTo(200);
        assertThat(inForce().version()).isGreaterThan(version);
        assertThat(pinned.versionOf(TABLE, here)).isEqualTo(version);
    }

    @Test
    void isForWhoeverLeadsTheCrisisManagementAndWithAReason() throws Exception {
        String here = reported();

        for (String other : List.of("sygeplejevagt", "manager", "auditor", "admin", "alarmcentral")) {
            assertThat(change(other, here, changed()).statusCode()).as(other).isEqualTo(403);
        }
        assertThat(change(LEADER, here, "no table").statusCode()).isEqualTo(400);
        assertThat(change(LEADER, UUID.randomUUID().toString(), changed()).statusCode())
                .isEqualTo(404);
        assertThat(as(LEADER)
                        .post(
                                "/api/incidents/" + here + "/rules/" + TABLE,
                                json.writeValueAsString(Map.of("xml", changed())))
                        .statusCode())
                .as("without a reason")
                .isEqualTo(400);
        assertThat(as(LEADER)
                        .post(
                                "/api/incidents/" + here + "/rules/message-policy",
                                json.writeValueAsString(Map.of("xml", changed(), "reason", "x")))
                        .statusCode())
                .as("a table of no incident")
                .isEqualTo(409);
        assertThat(trail.of(here)).extracting(TrailEntry::type).doesNotContain(TrailType.RULE_CHANGED_HERE);
    }

    private HttpResponse<String> change(String user, String incident, String xml) throws Exception {
        return as(user).post(
                        "/api/incidents/" + incident + "/rules/" + TABLE,
                        json.writeValueAsString(Map.of("xml", xml, "reason", "Flere tolke nu")));
    }

    private String reported() {
        HttpResponse<String> answer = as("sygeplejevagt")
                .post(
                        "/api/incidents",
                        "{\"what\": \"Brand\", \"where\": \"Prøvevej " + UUID.randomUUID()
                                + "\", \"affectedPeople\": 12, \"exercise\": true}");
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
