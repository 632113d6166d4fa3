package dk.kaldekaede.watch;

/** What can be wrong with the chain itself. The words stand in the message files under {@code watch.what.<kind>}. */
public enum FindingKind {
    /** This node gets no answer from the database. */
    DATABASE_UNREACHABLE(Weight.WORST, true),
    /** The database answers, but takes nothing: read-only or full. */
    DATABASE_NOT_WRITABLE(Weight.WORST, true),
    /** This node's disk. */
    DISK_NEARLY_FULL(Weight.SLOW, true),
    /** The machine's clock was set, or the machine stood still: deadlines fall wrong. */
    CLOCK_JUMPED(Weight.WORST, true),
    /** This node's job executor no longer looks for due steps. */
    EXECUTOR_STOPPED(Weight.WORST, true),
    /** A lane of this node's outbox no longer looks for messages. */
    OUTBOX_STOPPED(Weight.WORST, true),
    /** An open alarm whose task or deadline the engine does not have. */
    ALARM_WITHOUT_NEXT_STEP(Weight.WORST, false),
    /** An open alarm that somebody suspended. */
    ALARM_SUSPENDED(Weight.WORST, false),
    /** An open alarm whose deadline the engine no longer tries. */
    ALARM_GIVEN_UP(Weight.WORST, false),
    /** An open alarm that still rings after its deadline: nobody was called next. */
    ALARM_OVERDUE(Weight.WORST, false),
    /** An open alarm of which no message was written or none is alive. */
    ALARM_WITHOUT_MESSAGE(Weight.WORST, false),
    /** A message of an open alarm that has not left. */
    MESSAGE_WAITS(Weight.URGENT, false),
    /** A reminder of an open alarm that was due and did not come. */
    REMINDER_OVERDUE(Weight.URGENT, false),
    /** A step that the engine no longer tries. */
    STEP_GIVEN_UP(Weight.WORST, false),
    /** A step that keeps failing. */
    STEP_FAILING(Weight.URGENT, false),
    /** Due steps that no node runs. */
    CHAIN_STANDS_STILL(Weight.WORST, false),
    /** An open incident of which the engine knows nothing. */
    INCIDENT_WITHOUT_PROCESS(Weight.WORST, false),
    /** Messages of a channel are tried and none gets through. */
    GATEWAY_DEAD(Weight.WORST, false),
    /** A channel that nothing has left by for a month: nobody knows whether it works. */
    CHANNEL_UNTRIED(Weight.SLOW, false),
    /** The witness has raised no test alarm for hours: nobody looks from outside. */
    WITNESS_SILENT(Weight.SLOW, false);

    /** The heaviest first. */
    enum Weight {
        WORST,
        URGENT,
        SLOW
    }

    private final Weight weight;
    private final boolean ofNode;

    FindingKind(Weight weight, boolean ofNode) {
        this.weight = weight;
        this.ofNode = ofNode;
    }

    Weight weight() {
        return weight;
    }

    /** Whether it is told by every way instead of by the first that takes it. */
    public boolean worst() {
        return weight == Weight.WORST;
    }

    /** Whether it can wait for daylight: told again once a day instead of every quarter of an hour. */
    public boolean slow() {
        return weight == Weight.SLOW;
    }

    /** Whether it is about one node, so that no other can say when it is over. */
    public boolean ofNode() {
        return ofNode;
    }

    /** Whether only the database can say it: without its answer nobody knows whether it is over. */
    public boolean readFromDatabase() {
        return !ofNode || this == DATABASE_NOT_WRITABLE;
    }

    /** Whether it happened at a moment, so that nothing ends. */
    public boolean moment() {
        return this == CLOCK_JUMPED;
    }
}
