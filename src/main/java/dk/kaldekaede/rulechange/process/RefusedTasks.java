package dk.kaldekaede.rulechange.process;

import dk.kaldekaede.rulechange.RuleRefused;
import java.util.Locale;
import org.camunda.bpm.engine.impl.form.FormException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in Tasklist why something is refused: of the exceptions of a listener this one alone is no fault of ours there. */
@Component
class RefusedTasks {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final MessageSource texts;

    RefusedTasks(MessageSource texts) {
        this.texts = texts;
    }

    void orDo(Runnable work) {
        try {
            work.run();
        } catch (RuleRefused refused) {
            throw new FormException(words(refused), refused);
        }
    }

    String words(RuleRefused refused) {
        return texts.getMessage(refused.textKey(), refused.values(), DANISH);
    }
}
