package dk.kaldekaede.roster;

/** Why the roster was changed. */
public enum ChangeKind {
    SHIFT,
    ROTATION,
    OVERRIDE,
    SWAP,
    TAKE_OVER,
    IMPORT,
    LEFT,
    UNDO
}
