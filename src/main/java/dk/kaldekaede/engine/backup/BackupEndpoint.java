package dk.kaldekaede.engine.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code POST /actuator/backup}: copies an H2 database in a file while it is in use, as it is at one moment. Where to, is
 * a setting and never the caller's choice. PostgreSQL has tools of its own, so there this does not exist.
 */
@Component
@Endpoint(id = "backup")
@ConditionalOnExpression("'${spring.datasource.url}'.startsWith('jdbc:h2:file:')")
class BackupEndpoint {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'kaldekaede-'yyyyMMdd'T'HHmmss.SSS'Z.zip'")
            .withZone(ZoneOffset.UTC);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Path folder;

    BackupEndpoint(JdbcClient jdbc, Clock clock, @Value("${kaldekaede.backup-folder:./data/backup}") Path folder) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.folder = folder;
    }

    /**
     * Writes a backup; it holds everything, names and numbers too, so only the application's own user may read it.
     *
     * @return the file and its size in bytes
     * @throws IOException when the folder can not be made or written to
     */
    @WriteOperation
    Map<String, Object> backup() throws IOException {
        Path file = newFile();
        jdbc.sql("backup to :file").param("file", file.toString()).update();
        return Map.of("file", file.toString(), "bytes", Files.size(file));
    }

    /** Made before anything is written to it, so that nobody else ever reads it, whoever may enter the folder. */
    private Path newFile() throws IOException {
        Path home = folder.toAbsolutePath().normalize();
        boolean posix = home.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (Files.notExists(home)) {
            Files.createDirectories(home.getParent());
            Files.createDirectory(home, ownersAlone(posix, "rwx------"));
        }
        return Files.createFile(home.resolve(NAME.format(clock.instant())), ownersAlone(posix, "rw-------"));
    }

    private static FileAttribute<?>[] ownersAlone(boolean posix, String rights) {
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
