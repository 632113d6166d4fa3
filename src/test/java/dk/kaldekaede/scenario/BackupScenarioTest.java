package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static dk.kaldekaede.scenario.Municipality.deputyOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A backup taken in the middle of a night, the database lost after it, and the night going on from the backup. */
class BackupScenarioTest {

    private static final Instant NIGHT = Instant.parse("2026-01-18T02:10:00Z");

    private final Report report = Report.fireForSocialWorkAlone();
    private String id;
    private List<String> storyAtBackup;

    @TempDir
    private Path folder;

    @Test
    void theChainGoesOnFromABackupOfH2() throws IOException {
        Path live = folder.resolve("live");
        Path restored = Files.createDirectory(folder.resolve("restored"));
        String backups = "--kaldekaede.backup-folder=" + folder.resolve("backups");
        try (ConfigurableApplicationContext application = Standalone.start(NIGHT, Standalone.h2In(live), backups)) {
            Municipality town = new Municipality(application);
            runsUntilTheNursesAlarmIsWritten(town);

            HttpResponse<String> answer = town.http.post("admin", "/actuator/backup", "");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(town.http.post("auditor", "/actuator/backup", "").statusCode())
                    .isEqualTo(403);
            Path zip = Path.of(Http.json(answer).path("file").asText());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(zip)))
                    .isEqualTo("rw-------");
            unpack(zip, restored);

            happensAfterTheBackup(town);
        }
        FileSystemUtils.deleteRecursively(live);

        try (ConfigurableApplicationContext application = Standalone.start(NIGHT, Standalone.h2In(restored))) {
            goesOnFromTheBackup(new Municipality(application));
        }
    }

    @Test
    void theChainGoesOnFromABackupOfPostgres() throws Exception {
        Path copy = Files.createDirectory(
                folder.resolve("copy"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path live = folder.resolve("live");
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setDataDirectory(live).start()) {
            try (ConfigurableApplicationContext application = startOn(postgres)) {
                Municipality town = new Municipality(application);
                runsUntilTheNursesAlarmIsWritten(town);
                copyWhileRunning(postgres, live, copy);
                happensAfterTheBackup(town);
            }
        }
        FileSystemUtils.deleteRecursively(live);

        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setDataDirectory(copy)
                        .setCleanDataDirectory(false)
                        .start();
                ConfigurableApplicationContext application = startOn(postgres)) {
            goesOnFromTheBackup(new Municipality(application));
        }
    }

    /** The crisis management was called and has decided; the nurse's alarm is written and has not left. */
    private void runsUntilTheNursesAlarmIsWritten(Municipality town) {
        OutsideWorld.forgetEverything();
        Course fire = town.reports(report);
        id = fire.id;
        fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres").takes();
        fire.tasklist.submits(
                CRISIS_MANAGEMENT, fire.tasklist.idOf(CRISIS_MANAGEMENT, "Beslut aktivering"), "decision", "CONFIRM");
        storyAtBackup = fire.story();
    }

    /** What the backup does not know: the alarm leaves, and the nurse takes it. */
    private void happensAfterTheBackup(Municipality town) {
        Course fire = town.course(id, report);
        fire.phone(NURSE).rings("aktivér beredskabet").takes();
        OutsideWorld.forgetEverything();
    }

    private void goesOnFromTheBackup(Municipality town) {
        Course fire = new Course(town, id, report);
        assertThat(fire.story()).isEqualTo(storyAtBackup);

        town.deliver();

        // What had not left when the backup was taken leaves (again); what had left does not.
        fire.phone(NURSE).rings("aktivér beredskabet");
        Municipality.nothingElseWasSent();
        fire.phone(NURSE).staysSilent("PT3M", 2);
        fire.phone(deputyOf(NURSE)).rings("aktivér beredskabet").takes();
        fire.phone(HP_CHIEF).rings("sammen med").takes();
        fire.socialWorkIsAnnounced();
        fire.phone(HP_CHIEF).rings("kan du lede").takes().receives("Du leder nu");
        fire.peopleAreCalledIn(HP_CHIEF);
        assertThat(fire.story()).contains("LEADER_TAKEN " + HP_CHIEF);
        Municipality.nothingElseWasSent();
    }

    private static ConfigurableApplicationContext startOn(EmbeddedPostgres postgres) {
        return Standalone.start(
                NIGHT,
                postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=");
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Files.copy(entries, folder.resolve(entry.getName()));
            }
        }
    }

    /** What {@code pg_basebackup} does: the files as they are being written, and the log that makes them one moment. */
    private static void copyWhileRunning(EmbeddedPostgres postgres, Path live, Path copy)
            throws SQLException, IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("select pg_backup_start('test', true)");
            copy(live, copy);
            try (var stop = sql.executeQuery("select labelfile from pg_backup_stop(false)")) {
                stop.next();
                Files.writeString(copy.resolve("backup_label"), stop.getString(1));
            }
            copy(live.resolve("pg_wal"), copy.resolve("pg_wal"));
        }
        Files.deleteIfExists(copy.resolve("postmaster.pid"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (Files.exists(file)) {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
