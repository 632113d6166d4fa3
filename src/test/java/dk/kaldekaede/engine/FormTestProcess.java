package dk.kaldekaede.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;

/** A small process with a start form and a task form, which a nurse may start and work on. */
record FormTestProcess(ProcessEngine engine) {

    static final String KEY = "form-test";

    void deploy() {
        engine.getRepositoryService()
                .createDeployment()
                .name(KEY)
                .addClasspathResource("engine/form-test.bpmn")
                .addClasspathResource("engine/form-test-start.form")
                .addClasspathResource("engine/form-test-task.form")
                .enableDuplicateFiltering(true)
                .deploy();
        var authorizations = engine.getAuthorizationService();
        if (authorizations.createAuthorizationQuery().resourceId(KEY).count() == 0) {
            Authorization start = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            start.setGroupId("sygeplejevagt");
            start.setResource(Resources.PROCESS_DEFINITION);
            start.setResourceId(KEY);
            start.setPermissions(new Permissions[] {Permissions.READ, Permissions.CREATE_INSTANCE});
            authorizations.saveAuthorization(start);
        }
    }

    /** Starts one and returns the id of its first task. */
    String startedTask(String what) {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(KEY, Map.of("what", what))
                .getId();
        return openTask(instance);
    }

    String openTask(String instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    long running() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .count();
    }

    boolean isOpen(String task) {
        return engine.getTaskService().createTaskQuery().taskId(task).count() == 1;
    }
}
