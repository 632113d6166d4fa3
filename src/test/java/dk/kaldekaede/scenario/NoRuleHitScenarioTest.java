package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Course.both;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** A table in which no row hits: the careful choice, and a person who is told. */
class NoRuleHitScenarioTest extends Scenario {

    private String table;

    @BeforeEach
    void publishATableWithoutItsNights() throws IOException {
        table = new ClassPathResource("dmn/first-link.dmn").getContentAsString(StandardCharsets.UTF_8);
        String gapped = table.replace("<text>\"EVENING\",\"NIGHT\"</text>", "<text>\"EVENING\"</text>");
        assertThat(gapped).isNotEqualTo(table);
        publish(gapped);
    }

    @AfterEach
    void publishTheWholeTable() {
        publish(table);
    }

    @Test
    void goesOnWithTheCarefulChoiceAndTellsTheCrisisManagement() {
        Course fire = town.at("2026-01-18T02:10:00Z")
                .reports(Report.fireForSocialWorkAlone())
                .isDecided();

        fire.told("ingen regel passede i tabellen first-link", both(CRISIS_MANAGEMENT));
        fire.phone(NURSE).rings("aktivér beredskabet");

        assertThat(fire.story()).contains("NO_RULE_HIT");
        assertThat(incidents(fire))
                .anySatisfy(incident -> assertThat(incident.getConfiguration()).isEqualTo("first-link"));
    }

    @Test
    void letsTheNextActivationGoByTheTableThatIsPublishedMeanwhile() {
        Course fire = town.at("2026-01-18T02:10:00Z").reports(Report.fireForSocialWorkAlone());
        fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres").takes();
        publish(table);

        fire.confirms();

        fire.phone(NURSE).rings("aktivér beredskabet");
        assertThat(incidents(fire)).isEmpty();
    }

    private List<Incident> incidents(Course fire) {
        RuntimeService runtime = town.bean(RuntimeService.class);
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(fire.id).list().stream()
                .flatMap(
                        instance -> runtime
                                .createIncidentQuery()
                                .incidentType("no-rule-hit")
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .toList();
    }

    private void publish(String version) {
        town.bean(RepositoryService.class)
                .createDeployment()
                .addString("first-link.dmn", version)
                .deploy();
    }
}
