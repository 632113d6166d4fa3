package dk.kaldekaede.engine.form;

import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The forms that belong to open tasks and to the start of processes. */
@Component
public class DeployedForms {

    private final TaskService tasks;
    private final FormService forms;
    private final RepositoryService repository;

    DeployedForms(TaskService tasks, FormService forms, RepositoryService repository) {
        this.tasks = tasks;
        this.forms = forms;
        this.repository = repository;
    }

    /** The form of an open task, one without fields when it has none; empty when there is no such task. */
    public Optional<Form> ofTask(String taskId) {
        if (!isOpen(taskId)) {
            return Optional.empty();
        }
        try {
            boolean hasForm = forms.getTaskFormData(taskId).getCamundaFormRef() != null;
            return Optional.of(hasForm ? Form.read(forms.getDeployedTaskForm(taskId)) : Form.empty());
        } catch (RuntimeException e) {
            // Of a task that is answered while it reads, the engine stumbles over whatever is gone first.
            if (isOpen(taskId)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private boolean isOpen(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).count() > 0;
    }

    /** The form that starts the newest version of a process; empty when there is no such process. */
    public Optional<Form> ofStartByKey(String processKey) {
        return ofStart(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult());
    }

    /** The form that starts this version of a process; empty when there is no such version. */
    public Optional<Form> ofStartById(String definitionId) {
        return ofStart(repository
                .createProcessDefinitionQuery()
                .processDefinitionId(definitionId)
                .singleResult());
    }

    private Optional<Form> ofStart(ProcessDefinition process) {
        if (process == null) {
            return Optional.empty();
        }
        boolean hasForm = forms.getStartFormData(process.getId()).getCamundaFormRef() != null;
        return Optional.of(hasForm ? Form.read(forms.getDeployedStartForm(process.getId())) : Form.empty());
    }
}
