package dk.kaldekaede.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** How a provider wants to be spoken to over HTTP, and how it reports. */
interface HttpForm {

    /** The header {@code Authorization}. */
    String authorization();

    /** What is posted, as JSON. */
    Map<String, Object> body(Message message);

    /** Where the answer to a message that was taken names it. */
    JsonNode id(JsonNode answer);

    /** What a report says, if it comes from the provider at all. */
    ReportRead read(IncomingReport report);
}
