package dk.kaldekaede.engine.production;

import dk.kaldekaede.engine.seed.Demonstration;
import dk.kaldekaede.engine.seed.Demonstration.StoredPassword;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** The database is there, was never a demonstration's, and somebody can log in. */
@Component
@Profile("production")
class DatabaseCheck implements Check {

    private static final String FIRST_ADMIN = "kaldekaede.first-admin-password";

    private final DataSource database;
    private final String firstAdminPassword;

    DatabaseCheck(DataSource database, @Value("${kaldekaede.first-admin-password}") String firstAdminPassword) {
        this.database = database;
        this.firstAdminPassword = firstAdminPassword;
    }

    @Override
    public List<Finding> findings() {
        // A template without an exception translator that would ask the database once more.
        JdbcTemplate jdbc = new JdbcTemplate(database, true);
        try {
            List<Finding> findings = new ArrayList<>();
            firstAdmin(findings, hasTable("ACT_ID_USER") ? passwords(jdbc) : List.of());
            if (hasTable("CONTACT_WAY")) {
                people(findings, jdbc);
            }
            return findings;
        } catch (DataAccessException | MetaDataAccessException e) {
            return List.of(new Finding(
                    "The database can not be asked: "
                            + NestedExceptionUtils.getMostSpecificCause(e).getMessage() + ".",
                    "Set spring.datasource.url, .username and .password (SPRING_DATASOURCE_URL, …), or start it."));
        }
    }

    private void firstAdmin(List<Finding> findings, List<StoredPassword> passwords) {
        if (passwords.isEmpty() && firstAdminPassword.isBlank()) {
            findings.add(Finding.of(
                    "There is no account yet, and nobody could make one.",
                    FIRST_ADMIN,
                    "to the password of the first account, admin"));
        } else if (passwords.isEmpty() && KnownPasswords.isWeak(firstAdminPassword)) {
            findings.add(Finding.of(
                    "The password of the first account, admin, is known or too short.",
                    FIRST_ADMIN,
                    "to at least " + KnownPasswords.SHORTEST_PASSWORD + " characters that nobody knows"));
        }
        List<String> known = Demonstration.accountsWithItsPassword(passwords);
        if (!known.isEmpty()) {
            findings.add(new Finding(
                    "Accounts in the database have the demonstration's password: " + String.join(", ", known) + ".",
                    "Use another database: set " + Finding.setting("spring.datasource.url") + "."));
        }
    }

    private static void people(List<Finding> findings, JdbcTemplate jdbc) {
        Integer madeUp = jdbc.queryForObject(
                "select count(*) from contact_way where address like '%@example.org'", Integer.class);
        if (madeUp != null && madeUp > 0) {
            findings.add(new Finding(
                    "The database holds the demonstration's made-up people: " + madeUp + " addresses.",
                    "Use another database: set " + Finding.setting("spring.datasource.url") + "."));
        }
    }

    private static List<StoredPassword> passwords(JdbcTemplate jdbc) {
        return jdbc.query(
                "select id_, pwd_, salt_ from act_id_user",
                (row, number) -> new StoredPassword(row.getString(1), row.getString(2), row.getString(3)));
    }

    private boolean hasTable(String name) throws MetaDataAccessException {
        return JdbcUtils.extractDatabaseMetaData(database, metadata -> {
            String stored = metadata.storesLowerCaseIdentifiers() ? name.toLowerCase(Locale.ROOT) : name;
            return exists(metadata.getConnection(), stored);
        });
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        try (ResultSet found =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), table, null)) {
            return found.next();
        }
    }
}
