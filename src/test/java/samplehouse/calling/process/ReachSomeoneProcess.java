package samplehouse.calling.process;

/** What Java and the model reach-someone.bpmn both name. */
final class ReachSomeoneProcess {

    static final String KEY = "reach-someone";
    static final String ERROR_NOBODY_FOUND = "nobody-found";

    private ReachSomeoneProcess() {}
}
