package dk.kaldekaede.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/** On PostgreSQL, the database of production. */
class SessionsOnPostgresTest extends SessionsContract {

    private EmbeddedPostgres postgres;

    @Override
    String[] database() throws IOException {
        postgres = EmbeddedPostgres.start();
        return new String[] {
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password="
        };
    }

    @Override
    void stopDatabase() throws IOException {
        postgres.close();
    }
}
