package dk.kaldekaede.rules;

import dk.kaldekaede.audit.Trail;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.sql.init.SqlInitializationAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The rules alone on an engine of their own, in memory: no web, no jobs, a clock that stands. */
@ImportAutoConfiguration({
    CamundaBpmAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    SqlInitializationAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan(basePackageClasses = {RulesSlice.class, Trail.class})
class RulesSlice {

    static final Instant NOW = Instant.parse("2026-11-22T02:10:00Z");

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    DmnEngine trials(List<DmnDecisionTableEvaluationListener> listeners) {
        return DmnEngineConfiguration.createDefaultDmnEngineConfiguration()
                .customPostDecisionTableEvaluationListeners(listeners)
                .buildEngine();
    }

    /** Starts on a database that lives as long as the JVM: a second start on the same name is a restart. */
    static ConfigurableApplicationContext startOn(String database, boolean empty) {
        return new SpringApplicationBuilder(RulesSlice.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.location=optional:classpath:/none/",
                        "spring.datasource.url=jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1",
                        "spring.flyway.enabled=false",
                        "spring.sql.init.mode=" + (empty ? "always" : "never"),
                        "spring.sql.init.schema-locations=classpath:db/migration/V2__kaldekaede.sql,classpath:db/migration/V6__indexes.sql,classpath:db/migration/V30__managed_rules.sql",
                        "spring.main.banner-mode=off",
                        "camunda.bpm.database.schema-update=true",
                        "camunda.bpm.history-level=full",
                        "camunda.bpm.job-execution.enabled=false",
                        "camunda.bpm.auto-deployment-enabled=false",
                        "camunda.bpm.generic-properties.properties.enforceHistoryTimeToLive=false")
                .run();
    }
}
