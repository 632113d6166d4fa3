package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.rulechange.RuleRefused;
import dk.kaldekaede.rulechange.StaleDraft;
import dk.kaldekaede.rules.table.BadTable;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is refused about tables, as {@code application/problem+json} in the reader's language. */
@RestControllerAdvice(assignableTypes = {RulesApi.class, RuleDraftsApi.class, IncidentRulesApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class RuleProblems {

    private final MessageSource texts;

    RuleProblems(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler(RuleRefused.class)
    ProblemDetail refused(RuleRefused refused, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status(refused.why()), texts.getMessage(refused.textKey(), refused.values(), locale));
        problem.setProperty("code", refused.why().name());
        return problem;
    }

    @ExceptionHandler(BadTable.class)
    ProblemDetail noTable(BadTable bad, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                texts.getMessage(bad.key(), bad.arguments().toArray(), locale));
        problem.setProperty("code", "BAD_TABLE");
        bad.rowId().ifPresent(row -> problem.setProperty("row", row));
        bad.columnId().ifPresent(column -> problem.setProperty("column", column));
        return problem;
    }

    @ExceptionHandler(StaleDraft.class)
    ProblemDetail stale(StaleDraft stale, Locale locale) {
        ProblemDetail problem = problem(HttpStatus.PRECONDITION_FAILED, "rules.problem.stale", locale);
        problem.setProperty("revision", stale.now().revision());
        problem.setProperty("savedBy", stale.now().savedBy());
        problem.setProperty("savedAt", stale.now().savedAt());
        problem.setProperty("current", stale.now().xml());
        problem.setProperty("yours", stale.yours());
        return problem;
    }

    @ExceptionHandler(UnreadDraft.class)
    ProblemDetail unread(Locale locale) {
        return problem(HttpStatus.PRECONDITION_REQUIRED, "rules.problem.unread", locale);
    }

    @ExceptionHandler(NoSuchElementException.class)
    ProblemDetail unknown(Locale locale) {
        return problem(HttpStatus.NOT_FOUND, "rules.problem.unknown", locale);
    }

    private ProblemDetail problem(HttpStatus status, String key, Locale locale) {
        return ProblemDetail.forStatusAndDetail(status, texts.getMessage(key, null, locale));
    }

    private static HttpStatus status(RuleRefused.Why why) {
        return switch (why) {
            case NOT_YOURS, OWN_CHANGE, NO_MANAGER -> HttpStatus.FORBIDDEN;
            case NOT_OPEN, NOT_WAITING, OUTDATED, INCIDENT_OVER, OF_NO_INCIDENT -> HttpStatus.CONFLICT;
            case NO_REASON, NO_CHANGE, PAST, FAULTY -> HttpStatus.BAD_REQUEST;
        };
    }
}
