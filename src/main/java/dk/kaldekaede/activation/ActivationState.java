package dk.kaldekaede.activation;

/** How an action plan's activation stands. */
public enum ActivationState {
    /** The chain is calling. */
    RINGING,
    /** The preparedness is activated; the effort is under way. */
    ACTIVE,
    /** It is over. */
    STOOD_DOWN
}
