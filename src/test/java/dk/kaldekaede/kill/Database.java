package dk.kaldekaede.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;

/** Where the nodes keep everything. */
record Database(String url, String user, String password) {

    static Database h2(Path folder) {
        String file = folder.resolve("kaldekaede").toString();
        return new Database(
                "jdbc:h2:file:" + file + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;TIME ZONE=UTC", "kaldekaede", "kaldekaede");
    }

    static Database of(EmbeddedPostgres postgres) {
        return new Database(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
    }
}
