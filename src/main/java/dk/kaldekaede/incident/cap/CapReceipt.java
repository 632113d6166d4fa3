package dk.kaldekaede.incident.cap;

import java.util.List;

/**
 * What an alarm centre is told of its alert.
 *
 * @param id the alert's own id here
 * @param outcome what became of it
 * @param incidents the incidents it opened or belongs to; empty when it calls nobody
 * @param repeated whether it had come before; nothing was changed then
 */
public record CapReceipt(String id, CapOutcome outcome, List<String> incidents, boolean repeated) {}
