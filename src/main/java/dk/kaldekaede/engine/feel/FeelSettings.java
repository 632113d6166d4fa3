package dk.kaldekaede.engine.feel;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.stereotype.Component;

/** Gives the engine's tables the FEEL that keeps its functions and parsed expressions. */
@Component
class FeelSettings extends SpringBootProcessEnginePlugin {

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        DefaultDmnEngineConfiguration tables = new DefaultDmnEngineConfiguration();
        tables.setFeelEngineFactory(new KeptFeelEngineFactory());
        engine.setDmnEngineConfiguration(tables);
    }
}
