package dk.kaldekaede.alerting;

/**
 * News: an alarm rings no more, however it ended. Published in the transaction that records it.
 *
 * @param alert the alarm as it is now
 */
public record AlertEnded(Alert alert) {}
