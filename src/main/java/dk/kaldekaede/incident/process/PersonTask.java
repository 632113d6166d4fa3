package dk.kaldekaede.incident.process;

import java.time.Instant;
import java.util.List;

/**
 * A task that a process asks of people.
 *
 * @param id the task
 * @param key its element in the model
 * @param name its Danish name in the model
 * @param roles the roles that may do it
 * @param assignee the account it is given to; null when nobody has it yet
 * @param doneAt null while it is open
 */
public record PersonTask(String id, String key, String name, List<String> roles, String assignee, Instant doneAt) {}
