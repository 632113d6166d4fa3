package dk.kaldekaede.incident;

/**
 * Who decides.
 *
 * @param userId the account; null when by a link
 * @param personId the person; null when unknown
 * @param role the role she decides in; null when nobody decided
 */
public record Decider(String userId, String personId, String role) {

    /** Nobody: time did. */
    static final Decider NOBODY = new Decider(null, null, null);
}
