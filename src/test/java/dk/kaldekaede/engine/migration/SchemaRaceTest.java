package dk.kaldekaede.engine.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SchemaRaceTest {

    @Test
    void twoNodesOnAnEmptyDatabaseMakeTheSchemaOnce() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            DataSource database = postgres.getPostgresDatabase();

            var nodes = IntStream.range(0, 2)
                    .mapToObj(node -> CompletableFuture.supplyAsync(() -> migrate(database)))
                    .toList();

            assertThat(nodes.stream().mapToInt(CompletableFuture::join).sum()).isGreaterThanOrEqualTo(3);
            JdbcClient jdbc = JdbcClient.create(database);
            assertThat(jdbc.sql("select count(*) from act_ge_schema_log")
                            .query(Long.class)
                            .single())
                    .isOne();
            assertThat(jdbc.sql("select count(*) from pg_indexes where indexname = 'act_idx_task_parent'")
                            .query(Long.class)
                            .single())
                    .isOne();
        }
    }

    private static int migrate(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .javaMigrations(new V1__CamundaEngine())
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
