package dk.kaldekaede.effort;

/**
 * Where an effort meets the affected (SF-6.6, KS-6.5).
 *
 * @param activationId the activation
 * @param place EPC, TOWN_HALL, ...: the table's value
 * @param reason the table's sentence
 */
public record Place(String activationId, String place, String reason) {}
