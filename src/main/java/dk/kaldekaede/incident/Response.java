package dk.kaldekaede.incident;

/** What an action plan does about an incident, from nothing to activation (SF-2.6, KS-2.5, KS-2.7). */
public enum Response {
    NOTHING,
    DAILY_OPERATION,
    CRISIS_LEVEL_1,
    CRISIS_LEVEL_2,
    ACTIVATE
}
