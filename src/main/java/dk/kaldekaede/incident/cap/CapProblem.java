package dk.kaldekaede.incident.cap;

/**
 * One thing that is wrong with an alert.
 *
 * @param element where, as a path: {@code alert/info[2]/urgency}
 * @param textKey the message file's key
 * @param value put into the text, or null
 */
public record CapProblem(String element, String textKey, Object value) {}
