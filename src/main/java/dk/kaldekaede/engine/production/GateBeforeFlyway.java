package dk.kaldekaede.engine.production;

import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Nothing is written to the database of an unsafe start: not even its tables. */
@Component
@Profile("production")
class GateBeforeFlyway extends AbstractDependsOnBeanFactoryPostProcessor {

    GateBeforeFlyway() {
        super(FlywayMigrationInitializer.class, ProductionGate.class);
    }
}
