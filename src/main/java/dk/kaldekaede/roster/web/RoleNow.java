package dk.kaldekaede.roster.web;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * Who holds a role now and who does next.
 *
 * @param role the role's id
 * @param always whether somebody has to be on duty at every hour
 * @param now those on duty, the one to call first in front; empty when nobody is
 * @param handover when it changes; null when it does not within the time that was looked at
 * @param next those on duty from then on; empty when nobody is
 */
record RoleNow(String role, boolean always, List<Holder> now, ZonedDateTime handover, List<Holder> next) {

    /**
     * Somebody on duty.
     *
     * @param personId who
     * @param name her name
     * @param position 1 is called first
     * @param ownDeputy whether she has a further place in the role, so that nobody is called after her there
     */
    record Holder(String personId, String name, int position, boolean ownDeputy) {}

    /** The one to call first. */
    public Holder first() {
        return now.get(0);
    }

    /** Those to call after the first. */
    public List<Holder> others() {
        return now.subList(1, now.size());
    }

    /** Nobody would be called although somebody must. */
    public boolean isMissing() {
        return always && now.isEmpty();
    }

    /** Nobody is planned after those who are on duty now, although somebody must be. */
    public boolean isMissingNext() {
        return always && handover != null && next.isEmpty();
    }
}
