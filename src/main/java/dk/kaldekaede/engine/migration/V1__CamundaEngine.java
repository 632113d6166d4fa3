package dk.kaldekaede.engine.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's tables with the create scripts of the engine's own jar, so that one tool owns the whole schema:
 * two nodes on an empty database wait for each other at Flyway's lock.
 */
@Component
class V1__CamundaEngine extends BaseJavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws SQLException {
        String database = scriptNameOf(context.getConnection());
        for (String part : PARTS) {
            var script = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(database, part);
            ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(script));
        }
    }

    private static String scriptNameOf(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "H2" -> "h2";
            case "PostgreSQL" -> "postgres";
            default -> throw new SQLException("Kaldekæde runs on H2 and PostgreSQL, not on " + product);
        };
    }
}
