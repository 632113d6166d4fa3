package dk.kaldekaede.readiness;

/** What can be wrong with a roster a quarter ahead, and what each costs a role's score (ADR 39). */
public enum FindingKind {
    /** Nobody holds a role that is to be held at every hour. */
    UNCOVERED(20, 60, 80),

    /** Somebody on duty has no telephone or address that takes messages. */
    NO_CONTACT_WAY(20, 0, 40),

    /** Fewer deputies than demanded after the first. */
    DEPUTIES_MISSING(5, 20, 25),

    /** The deputy is the first herself. */
    DEPUTY_IS_FIRST(5, 20, 25),

    /** One person holds two links of one chain at the same time. */
    TWO_LINKS(5, 10, 20),

    /** Nobody on duty speaks a language that is demanded. */
    LANGUAGE_MISSING(5, 10, 20),

    /** Nobody on duty has a skill that is demanded. */
    SKILL_MISSING(5, 10, 20),

    /** One person alone has carried the role through the whole quarter. */
    ALONE(15, 0, 15),

    /** Less than eleven hours between two shifts. */
    REST_BROKEN(2, 0, 10),

    /** Nothing is planned after a day within the quarter. */
    PLAN_ENDS(10, 0, 10),

    /** Contact details that nobody has confirmed for a year. */
    NOT_CONFIRMED(2, 0, 10),

    /** Tested for three months and more, and no answer in all that time. */
    NOT_PROVED(2, 0, 10),

    /** No owner who can be written to, and no address for the planners either. */
    NOBODY_TOLD(5, 0, 5);

    private final int each;
    private final int share;
    private final int most;

    FindingKind(int each, int share, int most) {
        this.each = each;
        this.share = share;
        this.most = most;
    }

    /** Points for each finding of this kind; of unconfirmed details and unproved ways, for each person. */
    public int each() {
        return each;
    }

    /** Further points when it lasts the whole quarter; in proportion when it does not. */
    public int share() {
        return share;
    }

    /** No more points than these for all findings of this kind in one role. */
    public int most() {
        return most;
    }
}
