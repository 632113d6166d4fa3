package dk.kaldekaede.engine.task;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.Incidents;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The name under which a task stands in people's lists: the model's, with what tells it from its neighbours. All of it
 * is in our own words, so nothing that anybody wrote reaches the engine.
 */
@Component
public class TaskName {

    /** How the name of every task in an exercise begins. */
    public static final String EXERCISE = "ØVELSE: ";

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final String PURPOSE = "purpose";
    private static final String ACTIVATION_ID = "activationId";
    private static final String PARTNER = "partner";

    private final Incidents incidents;
    private final Activations activations;
    private final MessageSource messages;

    TaskName(Incidents incidents, Activations activations, MessageSource messages) {
        this.incidents = incidents;
        this.activations = activations;
        this.messages = messages;
    }

    /**
     * The name of a new task.
     *
     * @param inTheModel its name there, for example "Kvittér for alarm"
     * @param execution where in its process the task is made
     * @return for example "ØVELSE: Kvittér for alarm: led krisestøtten"
     */
    String of(String inTheModel, DelegateExecution execution) {
        String incidentId = execution.getProcessBusinessKey();
        String name = task(inTheModel, execution) + detail(incidentId, execution);
        return isExercise(incidentId) ? EXERCISE + name : name;
    }

    /** What is done: the partner's own words, where the task is to contact one. */
    private String task(String inTheModel, DelegateExecution execution) {
        Object partner = execution.getVariable(PARTNER);
        return partner == null ? inTheModel : words("partner.contact." + partner);
    }

    private boolean isExercise(String incidentId) {
        return incidentId != null
                && incidents
                        .find(incidentId)
                        .map(Incident::facts)
                        .filter(facts -> facts.exercise())
                        .isPresent();
    }

    private String detail(String incidentId, DelegateExecution execution) {
        String plan = plan(incidentId, (String) execution.getVariable(ACTIVATION_ID));
        Object purpose = execution.getVariable(PURPOSE);
        if (purpose != null) {
            String inText = words("plan.inText." + (plan == null ? "none" : plan));
            return ": " + words("task.purpose." + purpose, inText);
        }
        return plan == null ? "" : ": " + words("plan." + plan).toLowerCase(DANISH);
    }

    /** The action plan that the task is part of; null while that is being decided. */
    private String plan(String incidentId, String activationId) {
        return activations.ofIncident(incidentId).stream()
                .filter(activation -> activation.id().equals(activationId))
                .map(Activation::actionPlan)
                .findFirst()
                .orElse(null);
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, DANISH);
    }
}
