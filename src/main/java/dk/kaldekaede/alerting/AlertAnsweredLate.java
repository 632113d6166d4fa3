package dk.kaldekaede.alerting;

/**
 * News: somebody answered an alarm that had ended. Published in the transaction that records it.
 *
 * @param alert the alarm, with the late answer
 */
public record AlertAnsweredLate(Alert alert) {}
