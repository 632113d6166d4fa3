package dk.kaldekaede.rules.check;

/** How bad a finding is. */
public enum Severity {
    /** The chain could break: the table can not be put in force. */
    ERROR,
    /** Probably not what was meant. */
    WARNING,
    /** Something a check could not see. */
    INFO
}
