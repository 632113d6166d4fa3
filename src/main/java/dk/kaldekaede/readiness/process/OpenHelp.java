package dk.kaldekaede.readiness.process;

/** The open tasks "Få bekræftet kontaktoplysninger". */
public interface OpenHelp extends OpenTasks {}
