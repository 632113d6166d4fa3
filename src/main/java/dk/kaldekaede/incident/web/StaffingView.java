package dk.kaldekaede.incident.web;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * How the calling in for one effort stands.
 *
 * @param running whether people are called in; false once the effort is stood down
 * @param regionAlone whether nobody is called in since the region manages alone (KS-2.5)
 * @param callsFrom from when people are called, while that is still to come; else null
 * @param maySteer whether the reader may change the need: the effort's leader, or the crisis management
 * @param needs how each need stands, in the plan's order
 * @param notHome how many were sent home and have not said that they are there
 */
record StaffingView(
        boolean running,
        boolean regionAlone,
        ZonedDateTime callsFrom,
        boolean maySteer,
        List<NeedView> needs,
        int notHome) {

    /** Whether there is anything to show: people are called in, or some are on their way home. */
    public boolean isShown() {
        return running || notHome > 0;
    }
}
