package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static dk.kaldekaede.scenario.Municipality.deputyOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The application stops in the middle of a night and starts again on the same database. */
class RestartScenarioTest {

    private static final Instant NIGHT = Instant.parse("2026-01-18T02:10:00Z");

    private final Report report = Report.fireForSocialWorkAlone();

    @TempDir
    private Path folder;

    @Test
    void losesNeitherMessagesNorDeadlinesNorTheTimeline() {
        OutsideWorld.forgetEverything();
        List<String> before;
        String id;
        try (ConfigurableApplicationContext application = start(NIGHT)) {
            Municipality town = new Municipality(application);
            Course fire = town.reports(report);
            id = fire.id;
            fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres").takes();
            // The nurse's alarm is written, but has not left the outbox when the application stops.
            fire.tasklist.submits(
                    CRISIS_MANAGEMENT,
                    fire.tasklist.idOf(CRISIS_MANAGEMENT, "Beslut aktivering"),
                    "decision",
                    "CONFIRM");
            before = fire.story();
        }

        try (ConfigurableApplicationContext application = start(NIGHT)) {
            Municipality town = new Municipality(application);
            Course fire = town.course(id, report);

            fire.phone(NURSE).rings("aktivér beredskabet").staysSilent("PT3M", 2);
            fire.phone(deputyOf(NURSE)).rings("aktivér beredskabet").takes();
            fire.phone(HP_CHIEF).rings("sammen med").takes();

            fire.socialWorkIsAnnounced();
            fire.phone(HP_CHIEF).rings("kan du lede").takes().receives("Du leder nu");
            fire.peopleAreCalledIn(HP_CHIEF);
            assertThat(fire.story()).startsWith(before.toArray(String[]::new)).contains("LEADER_TAKEN " + HP_CHIEF);
            Municipality.nothingElseWasSent();
        }
    }

    @Test
    void callsTheNextWhenTheDeadlinePassedWhileItStoodStill() {
        OutsideWorld.forgetEverything();
        String id;
        try (ConfigurableApplicationContext application = start(NIGHT)) {
            Course fire = new Municipality(application).reports(report).isDecided();
            id = fire.id;
            fire.phone(NURSE).rings("aktivér beredskabet");
        }

        Instant later = NIGHT.plusSeconds(3600);
        try (ConfigurableApplicationContext application = start(later)) {
            Course fire = new Municipality(application).course(id, report);

            fire.catchesUp();

            fire.phone(NURSE).isReminded(1, 1);
            fire.phone(deputyOf(NURSE)).rings("aktivér beredskabet");
            assertThat(fire.phone(deputyOf(NURSE)).ringing().startedAt()).isEqualTo(later);
            assertThat(fire.calls()).contains(NURSE + " ACTIVATE SILENT");
            Municipality.nothingElseWasSent();
        }
    }

    private ConfigurableApplicationContext start(Instant now) {
        return Standalone.start(now, Standalone.h2In(folder));
    }
}
