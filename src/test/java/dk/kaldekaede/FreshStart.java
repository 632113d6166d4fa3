package dk.kaldekaede;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The engine's clock and its registry are one for the whole JVM, while test classes may have applications of their own:
 * before each test both are given back to the application under test.
 */
class FreshStart implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        ApplicationContext application = SpringExtension.getApplicationContext(test);
        application.getBean(MovableClock.class).set(MovableClock.START);
        ProcessEngines.registerProcessEngine(application.getBean(ProcessEngine.class));
    }
}
