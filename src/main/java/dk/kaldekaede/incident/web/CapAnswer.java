package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.cap.CapOutcome;
import dk.kaldekaede.incident.cap.CapReceipt;
import java.util.List;

/**
 * What an alarm centre's system reads back.
 *
 * @param id the incident; left out when there is none
 * @param incidents every incident that the alert belongs to
 * @param capAlert the alert's own id here
 * @param repeated whether it had come before; nothing was changed then
 * @param message what became of it, in words
 */
record CapAnswer(
        String id, List<String> incidents, String capAlert, CapOutcome outcome, boolean repeated, String message) {

    static CapAnswer of(CapReceipt receipt, String message) {
        return new CapAnswer(
                receipt.incidents().stream().findFirst().orElse(null),
                receipt.incidents(),
                receipt.id(),
                receipt.outcome(),
                receipt.repeated(),
                message);
    }
}
