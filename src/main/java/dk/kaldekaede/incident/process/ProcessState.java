package dk.kaldekaede.incident.process;

import java.util.List;

/**
 * Where one process stands.
 *
 * @param id the process
 * @param name its Danish name in the model
 * @param active ids of the elements it stands at
 * @param passed ids of the elements and flows it has passed
 * @param steps the names of the active elements
 */
public record ProcessState(String id, String name, List<String> active, List<String> passed, List<String> steps) {}
