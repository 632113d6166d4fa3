package dk.kaldekaede.rulechange;

/** Something about a draft that is not done; nothing has changed. The words stand under {@code rules.refused.<WHY>}. */
public class RuleRefused extends RuntimeException {

    private final Why why;
    private final transient Object[] values;

    /** Why not. */
    public enum Why {
        /** The account may not change this table. */
        NOT_YOURS,
        /** Whoever wrote in a draft or submitted it does not approve it. */
        OWN_CHANGE,
        /** Only a manager decides. */
        NO_MANAGER,
        /** The draft is not open to be written in or submitted. */
        NOT_OPEN,
        /** Nobody waits for an answer. */
        NOT_WAITING,
        /** The table in force is another than the one it was begun from. */
        OUTDATED,
        /** Nothing says why. */
        NO_REASON,
        /** It says the same as the table in force. */
        NO_CHANGE,
        /** The checks have found errors. */
        FAULTY,
        /** The time it is to be in force has passed. */
        PAST,
        /** The incident is over. */
        INCIDENT_OVER,
        /** No incident goes by this table. */
        OF_NO_INCIDENT
    }

    /**
     * A refusal.
     *
     * @param values what its words name
     */
    public RuleRefused(Why why, Object... values) {
        super(why.name());
        this.why = why;
        this.values = values;
    }

    /** Why. */
    public Why why() {
        return why;
    }

    /** What the words name. */
    public Object[] values() {
        return values;
    }

    /** Where the words stand. */
    public String textKey() {
        return "rules.refused." + why.name();
    }
}
