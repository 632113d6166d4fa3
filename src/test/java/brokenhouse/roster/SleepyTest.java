package brokenhouse.roster;

/** Waits by sleeping. */
public class SleepyTest {

    void waits() throws InterruptedException {
        Thread.sleep(1);
    }
}
