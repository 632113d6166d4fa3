package dk.kaldekaede.roster;

/** News: what is known about a person has changed. Published within the transaction that changes it. */
public record PersonChanged(String personId) {}
