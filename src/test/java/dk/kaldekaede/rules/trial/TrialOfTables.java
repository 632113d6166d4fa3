package dk.kaldekaede.rules.trial;

import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** Tries tables without an application. */
public final class TrialOfTables {

    private TrialOfTables() {}

    public static TableTrial trial() {
        return new TableTrial(
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine());
    }
}
