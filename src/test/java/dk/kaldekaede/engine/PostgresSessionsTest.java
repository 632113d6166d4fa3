package dk.kaldekaede.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an error of PostgreSQL says ends in the log: it must not quote the row. */
class PostgresSessionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "select 1"})
    void errorsNeverQuoteARow(String operatorsOwn) throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
            pool.setUsername("postgres");
            pool.setConnectionInitSql(operatorsOwn);
            new PostgresSessions().postProcessBeforeInitialization(pool, "dataSource");
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table person (name varchar(40) primary key)");
                statement.execute("insert into person values ('Anne Andersen')");

                assertThatThrownBy(() -> statement.execute("insert into person values ('Anne Andersen')"))
                        .isInstanceOf(SQLException.class)
                        .satisfies(error -> assertThat(error).hasMessageContaining("person_pkey"))
                        .satisfies(error -> assertThat(error.toString()).doesNotContain("Anne"));
            }
        }
    }
}
