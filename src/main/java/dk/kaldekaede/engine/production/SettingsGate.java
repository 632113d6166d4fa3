package dk.kaldekaede.engine.production;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

/**
 * Judges the settings alone before anything is made of them: a refused start opens no database, so it leaves no file
 * behind, and no part of the application complains first.
 */
@Component
@Profile("production")
class SettingsGate implements BeanFactoryPostProcessor, PriorityOrdered {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        ConfigurableEnvironment settings = beans.getBean(ConfigurableEnvironment.class);
        List<Finding> findings = Stream.of(
                        new SettingsCheck(settings), new SecretsCheck(settings), new EmergencyCheck(settings))
                .flatMap(check -> check.findings().stream())
                .toList();
        if (!findings.isEmpty()) {
            throw new UnsafeProduction(findings);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
