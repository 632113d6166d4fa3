package dk.kaldekaede.rulechange;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says before the engine is asked whether whoever is logged in may take or answer a task about a draft. */
@Component
public class RuleChangeTasks {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final RuleChangeProcesses processes;
    private final Approvals approvals;
    private final MessageSource texts;

    RuleChangeTasks(RuleChangeProcesses processes, Approvals approvals, MessageSource texts) {
        this.processes = processes;
        this.approvals = approvals;
        this.texts = texts;
    }

    /** Why she may not, in Danish; empty when she may, and for every other task. */
    public Optional<String> refusalOf(String taskId) {
        return processes.draftOf(taskId).flatMap(this::refusal);
    }

    private Optional<String> refusal(String draftId) {
        try {
            approvals.requireSecondManager(draftId);
            return Optional.empty();
        } catch (RuleRefused refused) {
            return Optional.of(texts.getMessage(refused.textKey(), refused.values(), DANISH));
        }
    }
}
