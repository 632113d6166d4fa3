package dk.kaldekaede.incident.web;

import java.time.ZonedDateTime;

/**
 * A task of the effort.
 *
 * @param name the task's Danish name in the model
 * @param role who is to do it
 * @param doneAt null while it is open
 * @param url where the reader does it; null when it is not hers
 */
record TaskView(String name, String role, ZonedDateTime doneAt, String url) {}
