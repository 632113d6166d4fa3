package dk.kaldekaede.staffing.web;

import java.time.DateTimeException;
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

/** A step that could not be stored is never thanked for: the page says so and gives a number to ring. */
@ControllerAdvice(assignableTypes = CallInController.class)
class CallInFailures {

    private static final Logger LOG = LoggerFactory.getLogger(CallInFailures.class);

    private final String phone;
    private final boolean demo;

    CallInFailures(@Value("${kaldekaede.phone}") String phone, @Value("${kaldekaede.demo}") boolean demo) {
        this.phone = phone;
        this.demo = demo;
    }

    @ExceptionHandler({
        MissingServletRequestParameterException.class,
        TypeMismatchException.class,
        DateTimeException.class
    })
    ModelAndView unreadable() {
        return failed(HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler(RuntimeException.class)
    ModelAndView notStored(RuntimeException cause) {
        // A database's words may quote a row: the class has to do.
        LOG.error(
                "What somebody called in said could not be stored, or her page not shown: {}",
                cause.getClass().getName());
        return failed(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private ModelAndView failed(HttpStatus status) {
        return new ModelAndView(
                "alerting/unavailable", Map.of("reason", "failed", "phone", phone, "demo", demo), status);
    }
}
