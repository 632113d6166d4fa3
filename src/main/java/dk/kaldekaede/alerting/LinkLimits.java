package dk.kaldekaede.alerting;

import dk.kaldekaede.roster.AddressLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often one address may ask for links, and how often for links that lead nowhere. */
@Component
public class LinkLimits extends AddressLimits {

    LinkLimits(
            @Value("${kaldekaede.answer-page.requests-per-minute}") int requestsPerMinute,
            @Value("${kaldekaede.answer-page.guesses-per-minute}") int guessesPerMinute) {
        super(requestsPerMinute, guessesPerMinute);
    }
}
