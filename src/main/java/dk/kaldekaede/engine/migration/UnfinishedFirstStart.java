package dk.kaldekaede.engine.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Begins again where the very first start was killed half-way. H2 commits each statement that makes a table, so half a
 * migration stays and the next start would stumble over it; PostgreSQL makes a migration whole or not at all. A first
 * start that never came to its end has nothing to lose: no account, no group and no incident is there yet.
 */
@Component
class UnfinishedFirstStart implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedFirstStart.class);

    @Override
    public void migrate(Flyway flyway) {
        DataSource database = flyway.getConfiguration().getDataSource();
        try (Connection connection = database.getConnection()) {
            if (isHalfMade(connection) && flyway.info().pending().length > 0) {
                LOG.warn("The first start on this database was cut short: its empty tables are made anew");
                execute(connection, "drop all objects");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not say how far its first start came", e);
        }
        flyway.migrate();
    }

    /** Begun by Flyway, and without any group, account or incident: seeding, which follows the migrations, was never done. */
    private static boolean isHalfMade(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2")
                && hasTable(connection, "flyway_schema_history")
                && isEmpty(connection, "ACT_ID_GROUP")
                && isEmpty(connection, "ACT_ID_USER")
                && isEmpty(connection, "INCIDENT");
    }

    private static boolean isEmpty(Connection connection, String table) throws SQLException {
        return !hasTable(connection, table) || !hasRows(connection, table);
    }

    private static boolean hasTable(Connection connection, String table) throws SQLException {
        try (ResultSet tables =
                connection.getMetaData().getTables(null, connection.getSchema(), table, new String[] {"BASE TABLE"})) {
            return tables.next();
        }
    }

    private static boolean hasRows(Connection connection, String table) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("select 1 from " + table + " fetch first 1 row only")) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
