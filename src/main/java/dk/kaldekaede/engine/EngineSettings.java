package dk.kaldekaede.engine;

import dk.kaldekaede.engine.security.LongPasswords;
import org.camunda.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the engine is set to that application.yaml has no property for. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSettings extends SpringBootProcessEnginePlugin {

    private final Argon2PasswordEncryptor hashing;
    private final boolean demo;

    EngineSettings(Argon2PasswordEncryptor hashing, @Value("${kaldekaede.demo}") boolean demo) {
        this.hashing = hashing;
        this.demo = demo;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        engine.setPasswordEncryptor(hashing);
        engine.setPasswordPolicy(new LongPasswords());
        // The demonstration's passwords are known anyway.
        engine.setEnablePasswordPolicy(!demo);
        if (engine.getJobExecutor() != null) {
            // A storm of due timers is worked off by the acquiring thread too, instead of being acquired again.
            engine.getJobExecutor().setRejectedJobsHandler(new CallerRunsRejectedJobsHandler());
        }
    }
}
