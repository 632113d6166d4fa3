package dk.kaldekaede.readiness;

import dk.kaldekaede.alerting.CallsWithoutAlert;
import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.notification.MessageRow;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Whoever is rung by a test presses a key when she hears it: that it rang is the provider's word, this is hers. */
@Component
class ContactTestCalls implements CallsWithoutAlert {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final String HEARD = "1";

    private final ContactTests tests;
    private final ContactTestAnswers answers;
    private final ConflictRetry conflicts;
    private final MessageSource texts;

    ContactTestCalls(ContactTests tests, ContactTestAnswers answers, ConflictRetry conflicts, MessageSource texts) {
        this.tests = tests;
        this.answers = answers;
        this.conflicts = conflicts;
        this.texts = texts;
    }

    @Override
    public Optional<String> press(MessageRow call, String key) {
        return tests.byCall(call.id()).map(test -> HEARD.equals(key) ? arrived(test) : call.body());
    }

    private String arrived(ContactTest test) {
        conflicts.run(() -> {
            answers.arrived(test);
            return test;
        });
        return texts.getMessage("contactTest.heard", null, DANISH);
    }
}
