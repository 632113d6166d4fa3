package dk.kaldekaede.readiness.process;

/** The open tasks "Ring, og ret kontaktoplysningerne". */
public interface OpenCalls extends OpenTasks {}
