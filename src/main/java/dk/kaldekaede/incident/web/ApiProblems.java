package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.IncidentClosed;
import dk.kaldekaede.incident.cap.CapNameTaken;
import dk.kaldekaede.incident.cap.CapNotYours;
import dk.kaldekaede.incident.cap.CapRefused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors of the interface as {@code application/problem+json} that name the field, in the reader's language. */
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {

    private final MessageSource texts;

    ApiProblems(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler({UnknownIncident.class, NoSuchElementException.class})
    ProblemDetail unknown(Locale locale) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, texts.getMessage("problem.unknown", null, locale));
    }

    @ExceptionHandler(IncidentClosed.class)
    ProblemDetail closed(Locale locale) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, texts.getMessage("problem.closed", null, locale));
    }

    @ExceptionHandler(StaleFacts.class)
    ProblemDetail stale(StaleFacts stale, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.PRECONDITION_FAILED, texts.getMessage("problem.stale", null, locale));
        problem.setProperty("factsVersion", stale.now().factsVersion());
        problem.setProperty("facts", stale.now().facts());
        problem.setProperty("yours", stale.yours());
        return problem;
    }

    @ExceptionHandler(CapRefused.class)
    ProblemDetail refused(CapRefused refused, Locale locale) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, texts.getMessage("cap.problem", null, locale));
        problem.setProperty(
                "fields",
                refused.problems().stream()
                        .map(each -> field(each.element(), each.textKey(), each.value(), locale))
                        .toList());
        return problem;
    }

    @ExceptionHandler(CapNameTaken.class)
    ProblemDetail nameTaken(Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, texts.getMessage("cap.problem.nameTaken", null, locale));
        problem.setProperty("fields", List.of(field("alert/identifier", "cap.problem.nameTaken", null, locale)));
        return problem;
    }

    @ExceptionHandler(CapNotYours.class)
    ProblemDetail notYours(CapNotYours refused, Locale locale) {
        Object[] reference = {refused.reference()};
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.FORBIDDEN, texts.getMessage("cap.problem.notYours", reference, locale));
        problem.setProperty(
                "fields", List.of(field("alert/references", "cap.problem.notYours", refused.reference(), locale)));
        return problem;
    }

    private Map<String, String> field(String field, String textKey, Object value, Locale locale) {
        Object[] values = value == null ? new Object[0] : new Object[] {value};
        return Map.of("field", field, "message", texts.getMessage(textKey, values, locale));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException form, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String detail = texts.getMessage("problem.status.406", null, request.getLocale());
        return handleExceptionInternal(
                form, ProblemDetail.forStatusAndDetail(status, detail), headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException large, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String detail = texts.getMessage("problem.status.413", null, request.getLocale());
        return handleExceptionInternal(
                large, ProblemDetail.forStatusAndDetail(status, detail), headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Map<String, String>> fields = invalid.getFieldErrors().stream()
                .map(error -> Map.of("field", error.getField(), "message", error.getDefaultMessage()))
                .toList();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, texts.getMessage("problem.invalid", null, request.getLocale()));
        problem.setProperty("fields", fields);
        return handleExceptionInternal(invalid, problem, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException broken, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, texts.getMessage("problem.unreadable", null, request.getLocale()));
        UnreadableField.of(broken)
                .ifPresent(field -> problem.setProperty(
                        "fields", List.of(field(field, UnreadableField.textKey(broken), null, request.getLocale()))));
        return handleExceptionInternal(broken, problem, headers, status, request);
    }
}
