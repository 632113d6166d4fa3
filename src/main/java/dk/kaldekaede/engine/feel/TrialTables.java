package dk.kaldekaede.engine.feel;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A table engine beside the processes' own: with the same FEEL, and without a history, so that trying writes nothing. */
@Configuration(proxyBeanMethods = false)
class TrialTables {

    @Bean
    DmnEngine trials(List<DmnDecisionTableEvaluationListener> listeners) {
        DefaultDmnEngineConfiguration tables = new DefaultDmnEngineConfiguration();
        tables.setFeelEngineFactory(new KeptFeelEngineFactory());
        tables.setCustomPostDecisionTableEvaluationListeners(listeners);
        return tables.buildEngine();
    }
}
