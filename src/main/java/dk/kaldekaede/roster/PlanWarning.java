package dk.kaldekaede.roster;

import java.time.Instant;

/**
 * What whoever plans ought to know before it is done.
 *
 * @param kind what
 * @param personId whom it is about
 * @param role the role it is about
 * @param from the first moment it is about
 * @param to the first moment after; null until further notice
 */
public record PlanWarning(WarningKind kind, String personId, String role, Instant from, Instant to) {}
