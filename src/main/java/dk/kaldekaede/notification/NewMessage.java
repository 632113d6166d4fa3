package dk.kaldekaede.notification;

/**
 * A message to one person by one channel, before it is queued.
 *
 * @param incidentId the incident it is about; null when it is about none
 * @param alertId the alarm it belongs to, or null
 * @param personId who it is for; null when it goes to an address that is nobody's own
 * @param role the role she is called in; null when it is none in particular
 * @param channel the way it takes
 * @param address the number or mail address; never logged
 * @param kind what it is for
 * @param exercise whether the incident is an exercise; such a message is marked at the last gate
 * @param subject one line; used by mail
 * @param body plain Danish text; for SMS kept short
 */
public record NewMessage(
        String incidentId,
        String alertId,
        String personId,
        String role,
        Channel channel,
        String address,
        MessageKind kind,
        boolean exercise,
        String subject,
        String body) {

    /** Neither address nor text: this may end in a log. */
    @Override
    public String toString() {
        return "NewMessage[" + incidentId + ", " + personId + ", " + channel + ", " + kind + "]";
    }
}
