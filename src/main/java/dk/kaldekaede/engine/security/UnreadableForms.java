package dk.kaldekaede.engine.security;

import java.util.Iterator;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * A form with a field that no page has, such as the hundred thousandth of a list, is its sender's mistake: it is refused
 * before Spring makes a list of that length or stumbles over it.
 */
@ControllerAdvice
class UnreadableForms {

    private static final Pattern NO_NEAR_PLACE = Pattern.compile("\\[(?![0-9]{1,2}])");

    @InitBinder
    void refuse(WebDataBinder binder, WebRequest request) {
        for (Iterator<String> names = request.getParameterNames(); names.hasNext(); ) {
            if (NO_NEAR_PLACE.matcher(names.next()).find()) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
        }
    }
}
