package dk.kaldekaede.roster.importing;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code roster_import}. */
@Repository
class ImportRows {

    private static final String COLUMNS =
            "select id, kind, state, file_name, role, position, revision, by_user, made_at,"
                    + " applied_at, undone_at, change_id from roster_import";

    private final JdbcClient jdbc;

    ImportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RosterImport one, byte[] content) {
        jdbc.sql("insert into roster_import (id, kind, state, file_name, content, role, position, revision, by_user,"
                        + " made_at) values (:id, :kind, :state, :name, :content, :role, :position, :revision, :user,"
                        + " :at)")
                .param("id", one.id())
                .param("kind", one.kind().name())
                .param("state", one.state().name())
                .param("name", one.fileName())
                .param("content", content)
                .param("role", one.role(), Types.VARCHAR)
                .param("position", one.position(), Types.INTEGER)
                .param("revision", one.revision())
                .param("user", one.byUser(), Types.VARCHAR)
                .param("at", utc(one.madeAt()))
                .update();
    }

    Optional<RosterImport> find(String id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(RosterImport.class)
                .optional();
    }

    /** The newest that was applied, or was and is undone. */
    Optional<RosterImport> latestApplied() {
        return jdbc.sql(COLUMNS + " where applied_at is not null order by seq desc limit 1")
                .query(RosterImport.class)
                .optional();
    }

    /** The file; empty when it is gone. */
    Optional<byte[]> content(String id) {
        return jdbc.sql("select content from roster_import where id = :id and content is not null")
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    /** From now on the file itself is not needed. */
    void applied(String id, Instant at, String changeId) {
        jdbc.sql("update roster_import set state = 'APPLIED', content = null, applied_at = :at, change_id = :change"
                        + " where id = :id")
                .param("at", utc(at))
                .param("change", changeId, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    void undone(String id, Instant at) {
        jdbc.sql("update roster_import set state = 'UNDONE', undone_at = :at where id = :id")
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    /** Nobody came back to these. */
    void forgetPreviewsBefore(Instant at) {
        jdbc.sql("delete from roster_import where state = 'PREVIEWED' and made_at < :at")
                .param("at", utc(at))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
