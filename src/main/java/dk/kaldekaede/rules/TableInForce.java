package dk.kaldekaede.rules;

/**
 * A table as it stands for every new incident.
 *
 * @param decisionId its id, such as {@code escalation-policy}
 * @param name its Danish name
 * @param version the version in force
 */
public record TableInForce(String decisionId, String name, RuleVersion version) {}
