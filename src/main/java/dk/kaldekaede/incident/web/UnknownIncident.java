package dk.kaldekaede.incident.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such incident, or the reader has no part in it: nobody learns which. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownIncident extends RuntimeException {

    UnknownIncident(String id) {
        super("No incident has the id " + id);
    }
}
