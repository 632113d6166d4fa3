package dk.kaldekaede.incident;

import java.time.Instant;

/** Takes a stood-down effort up where it was, within a day. */
public interface ReopenEffort {

    /**
     * Lets the effort and its incident run again, in one transaction. Of two who press at once, one reopens it.
     *
     * @param stoodDownAt when it was stood down, as the one who reopens it saw it
     * @throws java.util.NoSuchElementException when there is no such incident or effort
     */
    Reopening reopen(String incidentId, String activationId, Instant stoodDownAt, String byUser);
}
