package dk.kaldekaede.engine.production;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The database keeps what it confirmed: the one in use, whichever of several settings says where it is. */
@Component
@Profile("production")
class DatabaseAddressCheck implements Check {

    private static final String SETTING = "spring.datasource.url";
    private static final Pattern IN_MEMORY = Pattern.compile("^jdbc:h2:(mem|memfs|memlz|niomemfs|niomemlz):");
    private static final Pattern AT_ONCE = Pattern.compile(";write_delay=0(;|$)");

    private final DataSource database;
    private final Environment settings;

    DatabaseAddressCheck(DataSource database, Environment settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public List<Finding> findings() {
        return judge(address());
    }

    /** What an address has against it. */
    static List<Finding> judge(String address) {
        String url = address.toLowerCase(Locale.ROOT);
        if (IN_MEMORY.matcher(url).find()) {
            return List.of(
                    Finding.of("The database is forgotten at every stop.", SETTING, "to PostgreSQL, or to a file"));
        }
        if (url.startsWith("jdbc:h2:") && !AT_ONCE.matcher(url).find()) {
            return List.of(Finding.of(
                    "The database loses half a second of alarms when the machine stops.",
                    SETTING,
                    "to PostgreSQL, or add ;WRITE_DELAY=0"));
        }
        return List.of();
    }

    /** The pool's address, which a setting of its own may have changed, with the properties it hands to the driver. */
    private String address() {
        HikariDataSource pool = DataSourceUnwrapper.unwrap(database, HikariDataSource.class);
        if (pool == null || pool.getJdbcUrl() == null) {
            return settings.getProperty(SETTING, "");
        }
        return pool.getJdbcUrl()
                + pool.getDataSourceProperties().entrySet().stream()
                        .map(property -> ";" + property.getKey() + "=" + property.getValue())
                        .collect(Collectors.joining());
    }
}
