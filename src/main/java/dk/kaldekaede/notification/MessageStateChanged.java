package dk.kaldekaede.notification;

/**
 * News for whoever waits on a message, published in the transaction that changed it.
 *
 * @param messageId the message
 * @param incidentId its incident, or null
 * @param alertId its alarm, or null
 * @param state its new state
 */
public record MessageStateChanged(String messageId, String incidentId, String alertId, MessageState state) {}
