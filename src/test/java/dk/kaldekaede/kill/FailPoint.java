package dk.kaldekaede.kill;

/** The moments at which a node is killed or stopped. */
enum FailPoint {
    /** The first start: half of the application's tables are made. */
    SCHEMA_HALF_MADE,
    /** The first start: some processes are deployed, in a transaction that is still open. */
    MODELS_HALF_DEPLOYED,
    /** The first start: accounts and people are written, and not committed. */
    SEEDING,
    /** A decision and its outbox rows are written, and not committed. */
    BEFORE_THE_OUTBOX_ROW_COMMITS,
    /** An SMS is claimed and not yet handed over. */
    MESSAGE_CLAIMED,
    /** The provider took the SMS, and we do not know it yet. */
    PROVIDER_TOOK_IT,
    /** The deadline has passed and the silence is noted; the next has not been called. */
    BETWEEN_DEADLINE_AND_ESCALATION,
    /** Somebody called in has answered and the next are called, in a transaction that is still open. */
    CALLING_PEOPLE_IN,
    /** An answer is written and its task is about to be completed, in a transaction that is still open. */
    COMPLETING_A_TASK,
    /** An answer is committed, and whoever gave it has not heard so. */
    ANSWER_COMMITTED
}
