package dk.kaldekaede.engine.production;

import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Asks every check that needs more than the settings, before anything is written to the database, and lets nothing start
 * while one of them complains.
 */
@Component
@Lazy(false)
@Profile("production")
class ProductionGate {

    ProductionGate(List<Check> checks) {
        List<Finding> findings =
                checks.stream().flatMap(check -> check.findings().stream()).toList();
        if (!findings.isEmpty()) {
            throw new UnsafeProduction(findings);
        }
    }
}
