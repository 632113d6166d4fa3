package dk.kaldekaede.rules;

/**
 * A table had no row for what it was asked: the process went on with the careful values its task declares, and a
 * person has to be told. Published inside the transaction of the process.
 *
 * @param incidentId the incident it happened in
 * @param activationId the activation it happened in; the incident's id while the activation is being decided
 * @param decisionKey the table's id, such as {@code escalation-policy}
 */
public record NoRuleHit(String incidentId, String activationId, String decisionKey) {}
