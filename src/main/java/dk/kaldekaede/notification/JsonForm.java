package dk.kaldekaede.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.StringUtils;

/**
 * Our own general form, which any provider or a small adapter in front of one can speak: a bearer token, a message as
 * flat JSON, an id in return, and reports under a shared secret. docs/operations.md has the contract.
 */
final class JsonForm implements HttpForm {

    /** What a called person can press; a call that asks nothing has no keys. */
    private static final Map<Question, Map<String, String>> KEYS = Map.of(
            Question.TAKES_IT, Map.of("1", "take", "2", "decline", "3", "repeat"),
            Question.HEARD, Map.of("1", "take", "3", "repeat"),
            Question.NONE, Map.of());

    /** A call says its text this often: whoever is woken misses the first words. */
    private static final int REPEAT = 2;

    private static final Map<String, Fate> FATES = Map.of(
            "delivered", Fate.DELIVERED,
            "answered", Fate.DELIVERED,
            "failed", Fate.FAILED,
            "no-answer", Fate.NO_ANSWER,
            "busy", Fate.BUSY);

    private final GatewaySettings gateway;
    private final String baseUrl;
    private final ObjectMapper json;

    JsonForm(GatewaySettings gateway, String baseUrl, ObjectMapper json) {
        this.gateway = gateway;
        this.baseUrl = baseUrl;
        this.json = json;
    }

    @Override
    public String authorization() {
        return "Bearer " + gateway.token();
    }

    @Override
    public Map<String, Object> body(Message message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", message.id());
        body.put("to", message.address());
        if (StringUtils.hasText(gateway.from())) {
            body.put("from", gateway.from());
        }
        body.put("callback", baseUrl + "/api/receipts/" + gateway.name());
        if (message.channel() == Channel.VOICE) {
            call(message, body);
        } else {
            body.put("text", SmsText.of(message.body()).text());
        }
        return body;
    }

    private void call(Message message, Map<String, Object> body) {
        body.put("say", message.body());
        body.put("language", "da-DK");
        body.put("repeat", REPEAT);
        body.put("keys", KEYS.get(message.asks()));
        body.put("answers", baseUrl + "/api/replies/voice");
    }

    @Override
    public JsonNode id(JsonNode answer) {
        return answer.path("id");
    }

    @Override
    public ReportRead read(IncomingReport report) {
        if (!SharedSecret.isShown(gateway.callbackSecret(), report.secret())) {
            return new ReportRead.Stranger();
        }
        try {
            JsonNode body = json.readTree(report.body());
            String id = body.path("id").asText();
            if (id.isBlank()) {
                return new ReportRead.Malformed("id");
            }
            Fate fate = FATES.get(body.path("status").asText());
            return fate == null ? new ReportRead.Malformed("status") : new ReportRead.Told(id, fate);
        } catch (JsonProcessingException e) {
            return new ReportRead.Malformed("id");
        }
    }
}
