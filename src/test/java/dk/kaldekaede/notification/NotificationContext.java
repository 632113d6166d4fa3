package dk.kaldekaede.notification;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.rules.NewestTable;
import java.time.Clock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.sql.init.SqlInitializationAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Just what the feature stands on: a database with the application's tables, mail, and a clock that is moved. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = Outbox.class)
@Import(Trail.class)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    MailSenderAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SqlInitializationAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
class NotificationContext {

    @Bean
    Clock clock() {
        return new MovableClock();
    }

    /** The shipped table itself, without an engine around it; the whole application finds this class too, and has its own. */
    @Bean
    @ConditionalOnMissingBean
    NewestTable newestTable() {
        return new ShippedTable();
    }

    @Bean
    @Primary
    PacedMessages pacedMessages(NewestTable table) {
        return new PacedMessages(table);
    }

    @Bean
    News news() {
        return new News();
    }

    @Bean
    Scene scene(JdbcClient jdbc, TransactionTemplate transaction, Outbox outbox) {
        return new Scene(jdbc, transaction, outbox);
    }

    /** What was published. */
    static final class News {

        final BlockingQueue<MessageStateChanged> heard = new LinkedBlockingQueue<>();

        @EventListener
        void hear(MessageStateChanged change) {
            heard.add(change);
        }
    }
}
