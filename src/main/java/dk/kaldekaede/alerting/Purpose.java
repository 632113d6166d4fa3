package dk.kaldekaede.alerting;

/** What a person is asked to do when she is called. Activating and leading are two things (SF-4.1). */
public enum Purpose {
    /** Confirm or change what the table proposes (Tværgående Kriseledelse). */
    DECIDE,
    /** Judge an incident whose proposal not to activate nobody confirmed. */
    JUDGE,
    /** Activate the preparedness. */
    ACTIVATE,
    /** Activate it together with the link that took it first (SF-5.2). */
    CO_ACTIVATE,
    /** Lead the effort (SF-4.1, KS-4.1). */
    LEAD,
    /** Take over the leadership of the EPC alone (SF-4.2). */
    LEAD_EPC,
    /** Find somebody, since the chain is silent. */
    FIND_SOMEONE,
    /** Come and help in the effort (SF-6.4): many are asked at once, each for herself. */
    CALL_IN;

    /** The priority of the alarm's task in Tasklist, 0 to 100. */
    public int priority() {
        return switch (this) {
            case FIND_SOMEONE -> 100;
            case CALL_IN -> 80;
            default -> 90;
        };
    }

    /** What somebody is asked who is to lead a subject: social-work-effort, crisis-support or epc. */
    public static Purpose toLead(String subject) {
        return subject.equals("epc") ? LEAD_EPC : LEAD;
    }

    /** Whether it asks for a decision about the action plans. */
    public boolean decides() {
        return this == DECIDE || this == JUDGE;
    }

    /** Whether it asks for the judgement that the crisis management did not give. */
    public boolean judges() {
        return this == JUDGE;
    }

    /** Whether another alarm asks for the same thing, so that whoever takes that one spares this one. */
    public boolean isLike(Purpose other) {
        return this == other && !callsIn() || activates() && other.activates() || decides() && other.decides();
    }

    /** Whether the alarm is part of activating, where a promise given in a talk counts when the chain comes to it. */
    public boolean activates() {
        return this == ACTIVATE || this == CO_ACTIVATE;
    }

    /** Whether it calls people into an effort, beside others who are asked the same. */
    public boolean callsIn() {
        return this == CALL_IN;
    }
}
