package dk.kaldekaede.incident;

/** How a decision about an action plan came about. */
public enum DecisionBasis {

    /** The crisis management followed the table's proposal. */
    CONFIRMED,
    /** The crisis management decided otherwise. */
    OVERRULED,
    /** Nobody answered in time, and a proposal to activate counts. */
    BY_SILENCE,
    /** A link of the chain activated (SF-5.2); the crisis management is informed and can overrule. */
    FROM_BELOW,
    /** Called off before it was decided. */
    CALLED_OFF
}
