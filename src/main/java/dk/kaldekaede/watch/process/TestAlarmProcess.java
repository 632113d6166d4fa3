package dk.kaldekaede.watch.process;

/** The names that Java and the model {@code test-alarm} share. */
public final class TestAlarmProcess {

    public static final String KEY = "test-alarm";
    public static final String MESSAGE_TEST_ALARM_ARRIVED = "test-alarm-arrived";

    private TestAlarmProcess() {}
}
