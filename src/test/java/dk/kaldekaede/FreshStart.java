package dk.kaldekaede;

import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.impl.DefaultWelcomeRuntimeDelegate;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The engine's clock, its registry and what its web applications hang on are one for the whole JVM, while test classes
 * may have applications of their own, and one that stops takes them away: before each test all are given back to the
 * application under test. Whoever earlier tests called into an effort is free again.
 */
class FreshStart implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        ApplicationContext application = SpringExtension.getApplicationContext(test);
        application.getBean(MovableClock.class).set(MovableClock.START);
        if (!hasANameOfItsOwn(application)) {
            everybodyIsFree(application.getBean(JdbcClient.class));
        }
        ProcessEngines.registerProcessEngine(application.getBean(ProcessEngine.class));
        Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
        Tasklist.setTasklistRuntimeDelegate(new DefaultTasklistRuntimeDelegate());
        Admin.setAdminRuntimeDelegate(new DefaultAdminRuntimeDelegate());
        Welcome.setRuntimeDelegate(new DefaultWelcomeRuntimeDelegate());
    }

    /** Whether a class without settings of its own can't have used this application. */
    static boolean hasANameOfItsOwn(ApplicationContext application) {
        return !application
                .getEnvironment()
                .getRequiredProperty("spring.application.name")
                .equals("kaldekaede");
    }

    /** Whoever an earlier test called into an effort, and left there, can be called again, and has rested. */
    private static void everybodyIsFree(JdbcClient jdbc) {
        jdbc.sql("update staffing_call set out_person_id = null, there_at = null where out_person_id is not null"
                        + " or there_at is not null")
                .update();
    }
}
