package dk.kaldekaede.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;

class KilledOnPostgresTest extends KilledAnywhere {

    private EmbeddedPostgres postgres;

    @Override
    Database database() throws IOException {
        postgres = EmbeddedPostgres.start();
        return Database.of(postgres);
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
    }
}
