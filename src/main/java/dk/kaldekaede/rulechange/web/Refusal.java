package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.rulechange.RuleRefused;
import java.util.Set;
import org.springframework.http.HttpStatus;

/**
 * Why something that a page asked for is not done.
 *
 * @param field the id of the field or button it is about
 * @param text why, in the reader's language
 */
record Refusal(String field, String text) {

    /** The field of the file. */
    static final String FILE = "file";

    private static final Set<String> FIELDS = Set.of(FILE, "reason", "at", "remark");

    /** Whether it is about something that was written, and not about a button. */
    public boolean isAtAField() {
        return FIELDS.contains(field) || field.startsWith(FILE + "-") || field.startsWith("reason-");
    }

    static HttpStatus status(RuleRefused.Why why) {
        return switch (why) {
            case NOT_YOURS, OWN_CHANGE, NO_MANAGER -> HttpStatus.FORBIDDEN;
            case NOT_OPEN, NOT_WAITING, OUTDATED, INCIDENT_OVER, OF_NO_INCIDENT -> HttpStatus.CONFLICT;
            case NO_REASON, NO_CHANGE, PAST, FAULTY -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    }
}
