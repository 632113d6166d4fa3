package dk.kaldekaede.notification;

import java.time.Instant;

/**
 * A message as people may read it.
 *
 * @param id the message
 * @param incidentId its incident; null when it is about none
 * @param alertId its alarm, or null
 * @param personId who it is for, by id; null when it goes to an address that is nobody's own
 * @param role the role she is called in, or null
 * @param channel the way it takes
 * @param kind what it is for
 * @param exercise whether it was queued as part of an exercise
 * @param subject one line; used by mail
 * @param body the text; an answer link that has left is blotted out, since it lets its bearer answer for the recipient
 * @param state how far it has come
 * @param attempts how often handing it over was begun
 * @param lastError a short code for why the last attempt failed, or null
 * @param createdAt when it was queued
 * @param sentAt when the provider took it, or null
 * @param deliveredAt when the device had it, or null
 * @param gateway the gateway that took it last, or null
 * @param handedAs the same for messages that went as one; null when it went alone
 * @param maskedAddress enough of the number or mail address to recognise it, no more
 */
public record MessageRow(
        String id,
        String incidentId,
        String alertId,
        String personId,
        String role,
        Channel channel,
        MessageKind kind,
        boolean exercise,
        String subject,
        String body,
        MessageState state,
        int attempts,
        String lastError,
        Instant createdAt,
        Instant sentAt,
        Instant deliveredAt,
        String gateway,
        String handedAs,
        String maskedAddress) {

    /** No text: this may end in a log. */
    @Override
    public String toString() {
        return "MessageRow[" + id + ", " + channel + ", " + kind + ", " + state + "]";
    }
}
