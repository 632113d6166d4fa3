package dk.kaldekaede.roster.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What is asked for does not exist: the page says so. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class Missing extends RuntimeException {}
