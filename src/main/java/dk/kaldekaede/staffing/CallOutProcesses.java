package dk.kaldekaede.staffing;

import java.time.Instant;

/** The processes behind the call-outs. Every method is part of the transaction it is called in. */
public interface CallOutProcesses {

    /** There is news: the process {@code call-out} takes a turn and waits again. Does nothing when it is not waiting. */
    void wake(String activationId);

    /** The effort ends: the process {@code call-out} tells everybody, and ends. */
    void standDown(String activationId);

    /** Somebody has said that she is home, or it was said for her: the process {@code homecoming} looks whether all are. */
    void someoneIsHome(String activationId);

    /**
     * Waits until everybody is home who was out, in a process {@code homecoming} that outlives the effort; one that waits
     * already, because the effort was reopened, goes on.
     *
     * @param dueAt when the crisis management is told who has not said that she is home
     */
    void awaitHomecoming(CallOut callOut, Instant dueAt);
}
