package dk.kaldekaede.watch;

import java.time.Instant;

/** The process that a test alarm goes through, seen from the feature. */
public interface TestAlarmCourse {

    /**
     * Starts it; the job executor goes on from there.
     *
     * @return the process instance
     */
    String start(String testAlarmId, Instant arrivalDueAt);

    /** The witness has the message: nobody waits for it any longer. */
    void arrived(String processInstanceId);
}
