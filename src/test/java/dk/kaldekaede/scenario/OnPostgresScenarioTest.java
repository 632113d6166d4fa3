package dk.kaldekaede.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.scenario.NightFireScenarioTest.NightFire;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The night fire on the database of production. */
@DirtiesContext
class OnPostgresScenarioTest extends Scenario {

    private static EmbeddedPostgres database;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        database = EmbeddedPostgres.start();
        properties.add("spring.datasource.url", () -> database.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @Test
    void keepsADeadlineInTheHourThatIsThereTwice() {
        Course fire = town.at("2026-10-25T00:58:00Z").reports(Report.fireForSocialWorkAlone());

        fire.phone(Municipality.CRISIS_MANAGEMENT)
                .rings("skal beredskabet aktiveres")
                .staysSilent("PT4M", 3);

        fire.phone(Municipality.deputyOf(Municipality.CRISIS_MANAGEMENT)).rings("skal beredskabet aktiveres");
    }

    @Test
    void runsTheNightFireFromTheReportToItsEnd() {
        Course fire = town.at("2026-01-18T02:10:00Z").reports(Report.fire());
        NightFire night = new NightFire(fire);

        night.runsUntilBothEffortsAreLed();
        night.isStoodDownByItsLeaders();
        fire.completes(Municipality.CRISIS_MANAGEMENT, "Overvej opsøgende indsats", "outreach", "NOT_NEEDED");

        assertThat(fire.json().path("state").asText()).isEqualTo("CLOSED");
    }
}
