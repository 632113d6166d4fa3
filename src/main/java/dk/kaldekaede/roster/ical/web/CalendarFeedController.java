package dk.kaldekaede.roster.ical.web;

import dk.kaldekaede.roster.ical.CalendarFeeds;
import dk.kaldekaede.roster.ical.PersonCalendar;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Somebody's shifts for her calendar program, which logs in nowhere: the token in the address is the secret. */
@RestController
class CalendarFeedController {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final CalendarFeeds feeds;
    private final PersonCalendar calendar;
    private final CalendarFeedLimits limits;

    CalendarFeedController(CalendarFeeds feeds, PersonCalendar calendar, CalendarFeedLimits limits) {
        this.feeds = feeds;
        this.calendar = calendar;
        this.limits = limits;
    }

    @GetMapping("/vagtplan/kalender/{token}.ics")
    ResponseEntity<String> feed(@PathVariable String token, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (!limits.admits(address)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        Optional<String> text = feeds.personOf(token).map(person -> calendar.of(person.id()));
        if (text.isEmpty()) {
            limits.guessed(address);
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"vagtplan.ics\"")
                .body(text.get());
    }
}
