package dk.kaldekaede.engine;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * What every session asks of PostgreSQL, so that a node that is stopped or cut off in the middle of a transaction does
 * not hold its locks for good: the server ends such a transaction, and the other nodes go on. Whoever sets
 * {@code spring.datasource.hikari.connection-init-sql} decides alone about that. Errors never quote rows.
 */
@Component
class PostgresSessions implements BeanPostProcessor {

    /**
     * Nothing in a transaction here waits for anything but the database. The longest silence is a start's deployment of the
     * models, seconds of parsing: after half a minute without a word the node is gone. The lock time-out is the backstop.
     * The keepalives find within half a minute that a silent node's machine is gone.
     */
    private static final String SETTINGS = """
            set idle_in_transaction_session_timeout = '30s';
            set lock_timeout = '45s';
            set tcp_keepalives_idle = 10;
            set tcp_keepalives_interval = 5;
            set tcp_keepalives_count = 4
            """;

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && isPostgres(pool.getJdbcUrl())) {
            // The server's details quote the row that it refuses, names included, and errors end in the log.
            pool.addDataSourceProperty("logServerErrorDetail", "false");
            if (!StringUtils.hasText(pool.getConnectionInitSql())) {
                pool.setConnectionInitSql(SETTINGS);
                pool.addDataSourceProperty("ApplicationName", "kaldekaede");
                pool.addDataSourceProperty("tcpKeepAlive", "true");
            }
        }
        return bean;
    }

    private static boolean isPostgres(String url) {
        return url != null && url.startsWith("jdbc:postgresql:");
    }
}
