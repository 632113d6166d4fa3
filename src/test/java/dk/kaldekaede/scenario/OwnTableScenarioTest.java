package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Course.both;
import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.PROPERTY_CENTRE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** A municipality whose own table is from before the supporting paths: nobody is called by a row that is not there. */
class OwnTableScenarioTest extends Scenario {

    private String table;

    @BeforeEach
    void publishATableWithoutTheSupportingPaths() throws IOException {
        table = new ClassPathResource("dmn/activation-decision.dmn").getContentAsString(StandardCharsets.UTF_8);
        String own = table.replaceAll("(?s)<rule id=\"rule_(reception|staff)\\w*\">.*?</rule>", "");
        assertThat(own).isNotEqualTo(table);
        publish(own);
    }

    @AfterEach
    void publishTheWholeTable() {
        publish(table);
    }

    @Test
    void isNotAskedAboutThemAndCanStillActivateThemFromBelow() {
        Course fire = town.reports(
                        Report.fireForSocialWorkAlone().with("acute", "YES").with("employeesAffected", "YES"))
                .isDecided();

        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet");
        assertThat(fire.json().path("plans")).hasSize(2);
        assertThat(fire.json().path("activations")).hasSize(1);
        assertThat(fire.story()).doesNotContain("NO_RULE_HIT");

        fire.isActivatedFromBelow("reception-centre", PROPERTY_CENTRE);

        fire.told("modtagelsescentret er aktiveret", both(CRISIS_MANAGEMENT));
        fire.phone(PROPERTY_CENTRE).rings("kan du lede");
    }

    private void publish(String version) {
        town.bean(RepositoryService.class)
                .createDeployment()
                .addString("activation-decision.dmn", version)
                .deploy();
    }
}
