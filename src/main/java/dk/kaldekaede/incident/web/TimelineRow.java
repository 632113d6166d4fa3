package dk.kaldekaede.incident.web;

import java.time.ZonedDateTime;

/**
 * One line of the timeline: its sentence is {@code trail.<type>} with role, person and detail.
 *
 * @param role the role's name; empty when none
 * @param person the person's name; empty when none
 * @param detail what was decided, chosen or used, in words; empty when nothing
 * @param by the name of who did it; null when the system did
 */
record TimelineRow(ZonedDateTime at, String type, String role, String person, String detail, String by) {

    /** Whether it is one of those that must not be overlooked. */
    public boolean isLoud() {
        return switch (type) {
            case "NOBODY_ON_DUTY", "CHAIN_SILENT", "LEADER_MISSING", "NO_RULE_HIT", "STEP_FAILING", "MESSAGE_FAILED" ->
                true;
            default -> false;
        };
    }
}
