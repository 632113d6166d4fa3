package dk.kaldekaede.readiness.preview;

/** What may be proposed to the crisis management, the weakest first; the words are in {@code response.*}. */
public enum Level {
    NOTHING,
    DAILY_OPERATION,
    CRISIS_LEVEL_1,
    CRISIS_LEVEL_2,
    ACTIVATE;

    /** Whether silence lets the proposal count. */
    public boolean activates() {
        return this == ACTIVATE;
    }
}
