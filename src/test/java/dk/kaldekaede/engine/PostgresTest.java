package dk.kaldekaede.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.DatabaseSearch;
import dk.kaldekaede.KaldekaedeTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application on a real PostgreSQL: schema, seeding, login, forms, flows and the search for free text. */
@KaldekaedeTest
@DirtiesContext
class PostgresTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void startDatabase(DynamicPropertyRegistry properties) throws IOException {
        // Ends with the JVM: the application closes after this class and still wants it then.
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
    }

    @Test
    void runsOnPostgresAsOnH2() {
        String sentence = "Plantet sætning om en navngiven borger";
        FormTestProcess process = new FormTestProcess(engine);
        process.deploy();
        RestClient nurse = RestClient.basic(port, "sygeplejevagt");

        assertThat(nurse.post(
                                "/engine-rest/process-definition/key/form-test/start",
                                "{\"variables\": {\"what\": {\"value\": \"" + sentence + "\"}}}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(process.running()).isOne();
        assertThat(jdbc.sql("select flow_id from taken_flow")
                        .query(String.class)
                        .list())
                .containsExactly("toTask");
        assertThat(new DatabaseSearch(database).placesOf(sentence)).isEmpty();
        assertThat(new DatabaseSearch(database).placesOf("ALONE")).contains("act_ge_bytearray.bytes_");
    }
}
