package dk.kaldekaede.incident;

/**
 * AMK's judgement is another one than it was (KS-2.5).
 *
 * @param incidentId the incident
 * @param answer what it is now
 * @param byUser the account that said so
 */
public record RegionAnswered(String incidentId, RegionAnswer answer, String byUser) {}
