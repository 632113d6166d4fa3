package dk.kaldekaede.readiness;

/**
 * Why a role's score is not a hundred.
 *
 * @param kind what was found
 * @param findings how many of it
 * @param points what they cost together
 */
public record Deduction(FindingKind kind, int findings, int points) {}
