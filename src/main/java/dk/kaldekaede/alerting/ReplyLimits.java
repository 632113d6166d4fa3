package dk.kaldekaede.alerting;

import dk.kaldekaede.roster.AddressLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many SMS of one number are read a minute, and how many with codes that are not hers. */
@Component
class ReplyLimits extends AddressLimits {

    ReplyLimits(
            @Value("${kaldekaede.replies.per-minute}") int perMinute,
            @Value("${kaldekaede.replies.guesses-per-minute}") int guessesPerMinute) {
        super(perMinute, guessesPerMinute);
    }
}
