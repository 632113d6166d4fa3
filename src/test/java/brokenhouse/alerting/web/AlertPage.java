package brokenhouse.alerting.web;

import org.camunda.bpm.engine.TaskService;

/** A page that asks the engine itself. */
public class AlertPage {

    public long tasks(TaskService tasks) {
        return tasks.createTaskQuery().count();
    }
}
