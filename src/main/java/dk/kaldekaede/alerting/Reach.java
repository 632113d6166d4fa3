package dk.kaldekaede.alerting;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.MaskedAddress;
import dk.kaldekaede.notification.MessageRow;
import dk.kaldekaede.roster.ContactWay;

/**
 * One contact way of a person by one channel: a mobile telephone takes messages, and rings.
 *
 * @param way the contact way
 * @param channel how it is used
 */
public record Reach(ContactWay way, Channel channel) {

    /** Whether a message went this way, as far as its masked address tells. */
    boolean taken(MessageRow message) {
        return message.channel() == channel && message.maskedAddress().equals(MaskedAddress.of(channel, way.address()));
    }
}
