package dk.kaldekaede.roster;

/** What whoever plans ought to know before it is done; none of them stops it. */
public enum WarningKind {
    /** Less than eleven hours between two of a person's shifts, {@code from} the first one's end {@code to} the next. */
    SHORT_REST,

    /** The person is away then: an alarm passes her by. */
    ABSENT,

    /** The person is her own deputy then. */
    OWN_DEPUTY,

    /** A shift of this person is painted over. */
    COVERED
}
