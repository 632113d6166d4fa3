package dk.kaldekaede.roster;

/** News: the roster has been changed. Published within the transaction that changes it. */
public record RosterChanged(RosterChange change) {}
