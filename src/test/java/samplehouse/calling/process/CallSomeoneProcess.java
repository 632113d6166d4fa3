package samplehouse.calling.process;

/** What Java and the model call-someone.bpmn both name. */
final class CallSomeoneProcess {

    static final String KEY = "call-someone";
    static final String USER_TASK_ANSWER_CALL = "userTask_answerCall";
    static final String MESSAGE_CALL_WITHDRAWN = "call-withdrawn";
    static final String ERROR_NOBODY_FOUND = "nobody-found";

    private CallSomeoneProcess() {}
}
