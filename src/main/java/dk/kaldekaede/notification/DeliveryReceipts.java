package dk.kaldekaede.notification;

import org.springframework.stereotype.Component;

/** What gateways report after they took a message. */
@Component
public class DeliveryReceipts {

    private final Gateways gateways;
    private final MessageTransitions transitions;

    DeliveryReceipts(Gateways gateways, MessageTransitions transitions) {
        this.gateways = gateways;
        this.transitions = transitions;
    }

    /**
     * What became of a report.
     *
     * @param status how it was received
     * @param field the field that is wrong, when one is
     */
    public record Reception(Status status, String field) {

        /** How a report was received. */
        public enum Status {
            /** Recorded, known already, or nothing that has to be recorded. */
            TAKEN,
            /** Not from the gateway, or there is no such gateway. */
            STRANGER,
            /** The gateway took no message by that id, or that is not known here yet. */
            UNKNOWN_MESSAGE,
            /** A field is missing or has a word that nobody knows. */
            MALFORMED
        }
    }

    /**
     * Receives a report. It counts for the messages of this gateway alone; twice, or in the wrong order, is harmless.
     *
     * @param gateway the name of the gateway whose address it was posted to
     */
    public Reception receive(String gateway, IncomingReport report) {
        ReportRead read =
                gateways.reporting(gateway).map(known -> known.read(report)).orElseGet(ReportRead.Stranger::new);
        if (read instanceof ReportRead.Stranger) {
            return new Reception(Reception.Status.STRANGER, null);
        }
        if (read instanceof ReportRead.Malformed malformed) {
            return new Reception(Reception.Status.MALFORMED, malformed.field());
        }
        ReportRead.Told told = (ReportRead.Told) read;
        return transitions.report(gateway, told.providerId(), told.fate())
                ? new Reception(Reception.Status.TAKEN, null)
                : new Reception(Reception.Status.UNKNOWN_MESSAGE, "id");
    }
}
