package dk.kaldekaede.alerting.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.StringUtils;
import org.springframework.web.ErrorResponseException;

/** What is wrong with something that a provider passed on, naming the field. */
final class ReplyProblem {

    private static final int LONGEST_ID = 200;

    private ReplyProblem() {}

    static ErrorResponseException of(HttpStatus status) {
        return problem(status, null);
    }

    /** A field that names something: there, and not longer than any such name. */
    static void requireId(String field, String value) {
        require(field, value, LONGEST_ID);
    }

    /** A field that must say something. */
    static void require(String field, String value, int longest) {
        if (!StringUtils.hasText(value) || value.length() > longest) {
            throw problem(HttpStatus.BAD_REQUEST, field);
        }
    }

    /** A field that must be there; people send empty messages. */
    static void requireText(String field, String value, int longest) {
        if (value == null || value.length() > longest) {
            throw problem(HttpStatus.BAD_REQUEST, field);
        }
    }

    private static ErrorResponseException problem(HttpStatus status, String field) {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        if (field != null) {
            detail.setProperty("field", field);
        }
        return new ErrorResponseException(status, detail, null);
    }
}
