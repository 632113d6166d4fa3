package dk.kaldekaede.rules.check;

import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The boundaries of tables without an application. */
public final class BoundariesOfTables {

    private BoundariesOfTables() {}

    public static Boundaries boundaries() {
        return new Boundaries(
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine());
    }
}
