package dk.kaldekaede.incident.web;

/**
 * An alarm that rings at somebody who no longer holds the role.
 *
 * @param alertId the alarm
 * @param role the role's id, as in {@code role.*}
 * @param person the name of whoever it rings at
 * @param successor the name of whoever holds the role now and would be called
 * @param offered whether the reader may have her called instead
 */
record ReplacementView(String alertId, String role, String person, String successor, boolean offered) {

    /** The same as one sees it who may have her called, or may not. */
    ReplacementView offeredIf(boolean may) {
        return new ReplacementView(alertId, role, person, successor, may);
    }
}
