package dk.kaldekaede;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the database of production: a PostgreSQL of its own, there as a bean too, which lives as long as the
 * application of the test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DirtiesContext
@ContextConfiguration(initializers = OnPostgres.Database.class)
public @interface OnPostgres {

    /** Starts it before the application and ends it after. */
    final class Database implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext application) {
            EmbeddedPostgres database = start();
            DefaultListableBeanFactory beans = application.getDefaultListableBeanFactory();
            beans.registerSingleton("embeddedPostgres", database);
            // The first to be registered is the last to be ended.
            beans.registerDisposableBean("embeddedPostgres", database::close);
            TestPropertyValues.of(
                            "spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                            "spring.datasource.username=postgres",
                            "spring.datasource.password=")
                    .applyTo(application);
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
