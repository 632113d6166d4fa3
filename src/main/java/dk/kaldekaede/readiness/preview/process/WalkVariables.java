package dk.kaldekaede.readiness.preview.process;

/** The names that a walk and the models share: processes and their variables. */
final class WalkVariables {

    static final String ALERT_ROLE = "alert-role";
    static final String ALERT_PERSON = "alert-person";
    static final String DECIDE_ACTIVATION = "decide-activation";
    static final String LEADERSHIP = "leadership";
    static final String NOBODY = "none";
    static final String FOUND = "YES";
    static final String NOT_FOUND = "NO";

    static final String ACTIVATION_ID = "activationId";
    static final String ROLE = "role";
    static final String PURPOSE = "purpose";
    static final String LEVEL = "level";
    static final String PERSON_ID = "personId";
    static final String ATTEMPT = "attempt";
    static final String TAKEN_BY = "takenBy";
    static final String HOLDER_FOUND = "holderFound";
    static final String ALERT_OUTCOME = "alertOutcome";
    static final String ACKNOWLEDGE_WITHIN = "acknowledgeWithin";
    static final String REMIND_EVERY = "remindEvery";
    static final String CHANNELS = "channels";
    static final String CHANNEL_MODE = "channelMode";
    static final String ALERT_ID = "alertId";
    static final String TIME_CLASS = "timeClass";
    static final String ACTIVATION_PROPOSED = "activationProposed";
    static final String MUST_ASK = "mustAsk";
    static final String AFFECTED_PEOPLE = "affectedPeople";
    static final String ACTION_PLAN = "actionPlan";
    static final String SUBJECT = "subject";
    static final String FIRST_ASKED = "firstAsked";
    static final String LEAD_PURPOSE = "leadPurpose";
    static final String NEXT_IN_LINE = "NEXT";
    static final String TO_LEAD = "LEAD";

    private WalkVariables() {}
}
