package dk.kaldekaede.roster;

import dk.kaldekaede.MovableClockConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.sql.init.SqlInitializationAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** Just what the roster stands on: a database with the application's tables, and a clock that is moved. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackageClasses = Roster.class,
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "dk\\.kaldekaede\\.roster\\.[a-z]+\\..*"))
@Import({MovableClockConfiguration.class, RosterScene.class})
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    SqlInitializationAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
class RosterContext {}
