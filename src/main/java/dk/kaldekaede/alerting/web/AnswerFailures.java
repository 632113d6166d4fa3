package dk.kaldekaede.alerting.web;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** An answer that could not be stored is never thanked for: the page says so and gives a number to ring. */
@ControllerAdvice(assignableTypes = AnswerController.class)
class AnswerFailures {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerFailures.class);

    private final String phone;
    private final boolean demo;

    AnswerFailures(@Value("${kaldekaede.phone}") String phone, @Value("${kaldekaede.demo}") boolean demo) {
        this.phone = phone;
        this.demo = demo;
    }

    @ExceptionHandler({
        MissingServletRequestParameterException.class,
        TypeMismatchException.class,
        IllegalArgumentException.class
    })
    ModelAndView unreadable() {
        return failed(HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler(RuntimeException.class)
    ModelAndView notStored(RuntimeException cause) {
        // A database's words may quote a row: the class has to do.
        LOG.error("An answer by link could not be stored, or its page not shown: {}", causes(cause));
        return failed(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static String causes(Throwable first) {
        return Stream.iterate(first, Objects::nonNull, Throwable::getCause)
                .map(each -> each.getClass().getName())
                .collect(Collectors.joining(", caused by "));
    }

    private ModelAndView failed(HttpStatus status) {
        return new ModelAndView(
                "alerting/unavailable", Map.of("reason", "failed", "phone", phone, "demo", demo), status);
    }
}
