package dk.kaldekaede.roster;

/**
 * Somebody who can be called.
 *
 * @param id readable and stable; safe in links and process variables
 * @param displayName shown on screen and in messages; never in logs, links or process variables
 * @param userId the account she logs in with, or null
 */
public record Person(String id, String displayName, String userId) {}
