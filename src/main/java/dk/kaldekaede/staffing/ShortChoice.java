package dk.kaldekaede.staffing;

/** What the leader chooses when nobody is left to call. */
public enum ShortChoice {
    /** Those too who have not had their rest: openly overruled, in her name. */
    NEXT_TIER,
    /** Those who rest are left alone again. */
    KEEP_REST,
    /** Whoever the plan names is asked for help: a shortage of crisis support goes to AMK (KS-2.6). */
    ASK_FOR_HELP,
    /** As many as there are have to do. */
    FEWER,
    /** Look again when somebody's shift begins or somebody is rested. */
    WAIT
}
