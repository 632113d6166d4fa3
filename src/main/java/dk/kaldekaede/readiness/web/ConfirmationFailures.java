package dk.kaldekaede.readiness.web;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** An answer that could not be stored is never thanked for. */
@ControllerAdvice(assignableTypes = {ConfirmationController.class, ContactTestController.class})
class ConfirmationFailures {

    private static final Logger LOG = LoggerFactory.getLogger(ConfirmationFailures.class);

    private final boolean demo;

    ConfirmationFailures(@Value("${kaldekaede.demo}") boolean demo) {
        this.demo = demo;
    }

    @ExceptionHandler({MissingServletRequestParameterException.class, TypeMismatchException.class})
    ModelAndView unreadable() {
        return failed(HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler(RuntimeException.class)
    ModelAndView notStored(RuntimeException cause) {
        // A database's words may quote a row: the class has to do.
        LOG.error(
                "An answer by link could not be stored, or its page not shown: {}",
                cause.getClass().getName());
        return failed(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private ModelAndView failed(HttpStatus status) {
        return new ModelAndView("readiness/unavailable", Map.of("reason", "failed", "demo", demo), status);
    }
}
