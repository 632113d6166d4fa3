package dk.kaldekaede.incident;

import java.util.Set;

/**
 * Whoever looks at incidents, as far as it decides what she may see and do.
 *
 * @param user the account
 * @param personId the person behind the account; null when it is nobody's
 * @param groups the groups of the account: roles, auditor, admin
 */
public record Viewer(String user, String personId, Set<String> groups) {

    /** Whether the account belongs to a group. */
    public boolean isIn(String group) {
        return groups.contains(group);
    }
}
