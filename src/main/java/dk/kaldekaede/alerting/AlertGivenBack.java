package dk.kaldekaede.alerting;

/**
 * News: somebody who had taken an alarm can't after all. Published in the transaction that records it; the feature
 * that asked calls the next at once.
 *
 * @param alert the alarm, now GIVEN_BACK
 */
public record AlertGivenBack(Alert alert) {}
