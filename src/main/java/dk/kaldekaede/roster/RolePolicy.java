package dk.kaldekaede.roster;

import java.util.Set;

/**
 * What the municipality demands of a role.
 *
 * @param role the role's id
 * @param ownerPersonId whom readiness writes to; null: the planners
 * @param always whether somebody has to be on duty at every hour
 * @param deputies how many are to be on duty after the first
 * @param languages what somebody on duty has to speak, as ISO 639 codes
 * @param skills what somebody on duty has to be able to
 */
public record RolePolicy(
        String role, String ownerPersonId, boolean always, int deputies, Set<String> languages, Set<String> skills) {}
