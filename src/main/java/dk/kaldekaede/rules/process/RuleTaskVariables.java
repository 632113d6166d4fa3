package dk.kaldekaede.rules.process;

/** The variable that every process with a business rule task has, whichever process it is. */
final class RuleTaskVariables {

    static final String ACTIVATION_ID = "activationId";

    private RuleTaskVariables() {}
}
