package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static dk.kaldekaede.scenario.Municipality.deputyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.roster.ChangeKind;
import dk.kaldekaede.roster.RosterChanges;
import dk.kaldekaede.roster.ShiftKind;
import dk.kaldekaede.roster.Stroke;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database that an earlier version stopped on while the crisis management was being called: schema 3, its models, a
 * timer that runs. This version starts on it and the night goes on.
 */
class UpgradeScenarioTest {

    private static final Instant SOON_AFTER = Instant.parse("2026-11-22T18:02:00Z");

    @TempDir
    private Path folder;

    @Test
    void anIncidentThatBeganBeforeTheUpgradeGoesOnAfterIt() throws SQLException {
        OutsideWorld.forgetEverything();
        String database = Standalone.h2In(folder);
        try (Connection connection = DriverManager.getConnection(database, "kaldekaede", "kaldekaede");
                Statement sql = connection.createStatement()) {
            sql.execute("runscript from 'classpath:upgrade/schema-3.sql.gz' compression gzip");
        }

        try (ConfigurableApplicationContext application = Standalone.start(SOON_AFTER, database)) {
            Municipality town = new Municipality(application);
            assertThat(appliedVersions(town)).containsSubsequence("1", "2", "3", "7");
            Course fire = town.course(
                    town.bean(JdbcClient.class)
                            .sql("select id from incident")
                            .query(String.class)
                            .single(),
                    Report.fire().with("where", "Magleparken 5, Ballerup"));
            List<String> before = fire.story();
            assertThat(before).endsWith("ALERT_STARTED " + CRISIS_MANAGEMENT);

            assertThatNoOtherCanBeCalledInstead(town, fire);
            fire.advance("PT4M");
            fire.phone(deputyOf(CRISIS_MANAGEMENT))
                    .rings("skal beredskabet aktiveres")
                    .takes();
            fire.confirms();
            fire.phone(NURSE).rings("aktivér beredskabet").takes();

            assertThat(fire.story())
                    .startsWith(before.toArray(String[]::new))
                    .contains("ALERT_SILENT " + CRISIS_MANAGEMENT, "ALERT_TAKEN " + NURSE);
        }
    }

    /** The alarm rings by the model it began with, which can not end it for another. */
    private static void assertThatNoOtherCanBeCalledInstead(Municipality town, Course fire) {
        Alert alert = fire.phone(CRISIS_MANAGEMENT).ringing();
        RosterChanges roster = town.bean(RosterChanges.class);
        String change = roster.paint(
                        ChangeKind.TAKE_OVER,
                        List.of(new Stroke(CRISIS_MANAGEMENT, 1, NURSE, ShiftKind.OVERRIDE, SOON_AFTER, null)))
                .id();
        AlertAnswers answers = town.bean(AlertAnswers.class);

        assertThat(answers.successorOf(alert)).isEmpty();
        assertThat(answers.replace(alert.id(), NURSE)).isFalse();
        assertThat(fire.phone(CRISIS_MANAGEMENT).ringing()).isEqualTo(alert);
        roster.undo(change);
    }

    private static List<String> appliedVersions(Municipality town) {
        return town.bean(JdbcClient.class)
                .sql("select \"version\" from \"flyway_schema_history\" where \"success\" order by \"installed_rank\"")
                .query(String.class)
                .list();
    }
}
