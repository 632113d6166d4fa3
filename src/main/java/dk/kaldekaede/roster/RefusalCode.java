package dk.kaldekaede.roster;

/** Why something can not be put into the roster. */
public enum RefusalCode {
    /** Nothing was given. */
    MISSING,

    /** There is nobody with this id. */
    PERSON_UNKNOWN,

    /** She has left, or will have before the period ends. */
    PERSON_LEFT,

    /** The role is none of those she may hold. */
    NOT_HER_ROLE,

    /** She is away in the period. */
    ABSENT,

    /** The period is over already. */
    IN_THE_PAST,

    /** The period ends before it begins, or as it begins. */
    ENDS_BEFORE_IT_BEGINS,

    /** The clock never shows this time: it is left out the night the clocks go forward. */
    NO_SUCH_TIME,

    /** The number is too small or too large. */
    OUT_OF_RANGE,

    /** She has the place already. */
    ALREADY_THERE,

    /** Whoever asks does not hold the place in the whole period. */
    NOT_HER_SHIFT,

    /** The same has been asked and is not decided. */
    ALREADY_ASKED,

    /** The role has no such place now. */
    NO_SUCH_PLACE,

    /** What is to be undone is undone, or something it put there has been changed. */
    CHANGED_SINCE
}
