package dk.kaldekaede.alerting;

/** Calls one person, whom another feature has chosen. */
public interface PersonCalls {

    /**
     * Starts a process {@code alert-person} of its own for her: the alarm, its messages and its timers are one
     * transaction with whatever decided to call. How it ends is told by {@link AlertEnded}.
     *
     * @param call whom, in which role, what for and how; its process is not known yet
     * @return the alarm as it is now; one that nobody can be reached by has ended already
     */
    Alert call(NewAlert call);
}
