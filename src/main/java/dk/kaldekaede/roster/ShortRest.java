package dk.kaldekaede.roster;

import java.time.Instant;

/**
 * Two shifts of one person with too little between them.
 *
 * @param from when the first one ends
 * @param to when the next one begins
 * @param role the next one's role
 */
public record ShortRest(Instant from, Instant to, String role) {}
