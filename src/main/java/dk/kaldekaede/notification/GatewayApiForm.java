package dk.kaldekaede.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.StringUtils;

/**
 * The REST API of the Danish provider GatewayAPI as it is documented in public (gatewayapi.com/docs/apis/rest):
 * {@code POST /rest/mtsms}, the token as the user of Basic authentication, an array of ids in return. It reports to the
 * web hook of the account; the report stands in a signed token in the header, and the body beside it is not believed.
 */
final class GatewayApiForm implements HttpForm {

    private static final Map<String, Fate> FATES = Map.of(
            "DELIVERED", Fate.DELIVERED,
            "EXPIRED", Fate.FAILED,
            "DELETED", Fate.FAILED,
            "UNDELIVERABLE", Fate.FAILED,
            "REJECTED", Fate.FAILED,
            "SKIPPED", Fate.FAILED);

    private final GatewaySettings gateway;
    private final ObjectMapper json;

    GatewayApiForm(GatewaySettings gateway, ObjectMapper json) {
        this.gateway = gateway;
        this.json = json;
    }

    @Override
    public String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString((gateway.token() + ":").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Map<String, Object> body(Message message) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (StringUtils.hasText(gateway.from())) {
            body.put("sender", gateway.from());
        }
        body.put("message", SmsText.of(message.body()).text());
        body.put("userref", message.id());
        body.put("recipients", List.of(Map.of("msisdn", message.address().replaceAll("\\D", ""))));
        return body;
    }

    @Override
    public JsonNode id(JsonNode answer) {
        return answer.path("ids").path(0);
    }

    @Override
    public ReportRead read(IncomingReport report) {
        Optional<byte[]> signed = SignedToken.payload(report.signature(), gateway.callbackSecret(), json);
        return signed.map(this::told).orElseGet(ReportRead.Stranger::new);
    }

    private ReportRead told(byte[] payload) {
        try {
            JsonNode report = json.readTree(payload);
            String id = report.path("id").asText();
            String status = report.path("status").asText();
            if (id.isBlank() || status.isBlank()) {
                return new ReportRead.Malformed(id.isBlank() ? "id" : "status");
            }
            // Buffered, en route, and the network's acceptance on the device's behalf: nobody has it yet.
            return new ReportRead.Told(id, FATES.getOrDefault(status, Fate.UNDER_WAY));
        } catch (JsonProcessingException e) {
            return new ReportRead.Malformed("id");
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory could not be read", e);
        }
    }
}
