package dk.kaldekaede.engine.session;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/**
 * Sessions live in the database, so that every node knows who is logged in. Expired ones are deleted every five minutes,
 * by any node.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(cleanupCron = "0 */5 * * * *")
class SessionConfiguration implements BeanClassLoaderAware {

    /** Two requests of one browser may add the same to its session: the later one counts, as in memory. */
    private static final String ADD_ON_H2 =
            "merge into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)"
                    + " key (session_primary_id, attribute_name) values (?, ?, ?)";

    private ClassLoader classes;

    @Override
    public void setBeanClassLoader(ClassLoader classes) {
        this.classes = classes;
    }

    @Bean
    @Primary
    QuietSessions<?> quietSessions(JdbcIndexedSessionRepository database) {
        return new QuietSessions<>(database);
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionDialect(
            DataSource database, ServerProperties server) throws MetaDataAccessException {
        Duration timeout = server.getServlet().getSession().getTimeout();
        boolean postgres = JdbcUtils.extractDatabaseMetaData(database, SessionConfiguration::isPostgres);
        return sessions -> {
            sessions.setDefaultMaxInactiveInterval(timeout);
            sessions.setConversionService(conversion());
            if (postgres) {
                new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
            } else {
                sessions.setCreateSessionAttributeQuery(ADD_ON_H2);
            }
        };
    }

    private ConversionService conversion() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, new ReadableOrNothing(classes));
        return conversion;
    }

    private static boolean isPostgres(DatabaseMetaData metadata) throws SQLException {
        return metadata.getDatabaseProductName().equals("PostgreSQL");
    }
}
