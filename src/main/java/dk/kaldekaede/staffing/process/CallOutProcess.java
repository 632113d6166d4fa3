package dk.kaldekaede.staffing.process;

/** The names that Java and the model {@code call-out} share. */
public final class CallOutProcess {

    public static final String KEY = "call-out";
    public static final String MESSAGE_CALL_OUT_NEWS = "call-out-news";
    public static final String MESSAGE_CALL_OUT_STOOD_DOWN = "call-out-stood-down";

    private CallOutProcess() {}
}
