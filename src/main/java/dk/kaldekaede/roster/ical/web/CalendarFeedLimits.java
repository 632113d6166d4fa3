package dk.kaldekaede.roster.ical.web;

import dk.kaldekaede.roster.AddressLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often one address may ask for calendars, and how often for calendars that nobody has. */
@Component
class CalendarFeedLimits extends AddressLimits {

    CalendarFeedLimits(
            @Value("${kaldekaede.calendar-feed.requests-per-minute}") int requestsPerMinute,
            @Value("${kaldekaede.calendar-feed.guesses-per-minute}") int guessesPerMinute) {
        super(requestsPerMinute, guessesPerMinute);
    }
}
