package dk.kaldekaede.roster;

/** How a shift came into the roster. */
public enum ShiftKind {
    /** Planned ahead: by hand, by a rotation, by an import. */
    PLANNED,

    /** Put over what was planned: a swap, somebody who took over, a change at short notice. */
    OVERRIDE
}
