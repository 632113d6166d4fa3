package dk.kaldekaede.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each form says to a provider, and what it believes of a report. */
class HttpFormsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "shared-only-with-this-one";

    private final HttpForm sms = form(Channel.SMS, "json");
    private final HttpForm call = form(Channel.VOICE, "json");
    private final HttpForm gatewayApi = form(Channel.SMS, "gatewayapi");

    @Test
    void speaksToACallOutProvider() {
        JsonNode body = JSON.valueToTree(call.body(message(Channel.VOICE, MessageKind.ALERT)));

        assertThat(body.fieldNames())
                .toIterable()
                .containsExactly("id", "to", "from", "callback", "say", "language", "repeat", "keys", "answers");
        assertThat(body.path("say").asText()).isEqualTo("Brand “nu” – på Ågade");
        assertThat(body.path("language").asText()).isEqualTo("da-DK");
        assertThat(body.path("keys").path("1").asText()).isEqualTo("take");
        assertThat(body.path("keys").path("2").asText()).isEqualTo("decline");
        assertThat(body.path("callback").asText()).isEqualTo("https://kaldekaede.example.dk/api/receipts/voice");
        assertThat(JSON.<JsonNode>valueToTree(call.body(message(Channel.VOICE, MessageKind.STAND_DOWN)))
                        .path("keys"))
                .isEmpty();
    }

    @Test
    void asksOnlyWhetherATestCallIsHeard() {
        JsonNode keys = JSON.<JsonNode>valueToTree(call.body(message(null, Channel.VOICE, MessageKind.REMINDER)))
                .path("keys");

        assertThat(keys.fieldNames()).toIterable().containsExactlyInAnyOrder("1", "3");
    }

    @Test
    void speaksToGatewayApi() throws Exception {
        JsonNode body = JSON.valueToTree(gatewayApi.body(message(Channel.SMS, MessageKind.ALERT)));

        assertThat(body).isEqualTo(JSON.readTree("""
                        {"sender": "Kaldekaede", "message": "Brand \\"nu\\" - på Ågade", "userref": "m1",
                         "recipients": [{"msisdn": "4570104912"}]}"""));
        assertThat(gatewayApi.authorization()).isEqualTo("Basic dG9rZW46");
        assertThat(gatewayApi
                        .id(JSON.readTree("{\"ids\": [421332671], \"usage\": {}}"))
                        .asText())
                .isEqualTo("421332671");
        assertThat(gatewayApi.id(JSON.readTree("{\"ids\": []}")).isMissingNode())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"delivered, DELIVERED", "answered, DELIVERED", "failed, FAILED", "no-answer, NO_ANSWER", "busy, BUSY"})
    void readsAReport(String status, Fate fate) {
        assertThat(sms.read(report(SECRET, "{\"id\": 17, \"status\": \"" + status + "\"}")))
                .isEqualTo(new ReportRead.Told("17", fate));
    }

    @Test
    void believesNobodyWithoutTheSecret() {
        String body = "{\"id\": \"a\", \"status\": \"delivered\"}";
        for (String secret : new String[] {null, "", "shared", SECRET + " "}) {
            assertThat(sms.read(report(secret, body))).isEqualTo(new ReportRead.Stranger());
        }
    }

    @Test
    void saysWhatIsWrongWithAReport() {
        assertThat(sms.read(report(SECRET, "{\"status\": \"failed\"}"))).isEqualTo(new ReportRead.Malformed("id"));
        assertThat(sms.read(report(SECRET, "rubbish"))).isEqualTo(new ReportRead.Malformed("id"));
        assertThat(sms.read(report(SECRET, ""))).isEqualTo(new ReportRead.Malformed("id"));
        assertThat(sms.read(report(SECRET, "{\"id\": \"a\", \"status\": \"perhaps\"}")))
                .isEqualTo(new ReportRead.Malformed("status"));
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVERED, DELIVERED",
        "UNDELIVERABLE, FAILED",
        "EXPIRED, FAILED",
        "REJECTED, FAILED",
        "ENROUTE, UNDER_WAY",
        "ACCEPTED, UNDER_WAY",
        "SOMETHING_NEW, UNDER_WAY"
    })
    void readsGatewayApisReportFromItsSignature(String status, Fate fate) throws Exception {
        String token = token("HS256", "{\"id\": 1000001, \"status\": \"" + status + "\", \"userref\": \"m1\"}", SECRET);

        assertThat(gatewayApi.read(new IncomingReport(null, token, "{\"id\": 2, \"status\": \"DELIVERED\"}")))
                .isEqualTo(new ReportRead.Told("1000001", fate));
    }

    @Test
    void believesNoReportOfGatewayApiThatIsNotSigned() throws Exception {
        String said = "{\"id\": 1000001, \"status\": \"DELIVERED\"}";
        String good = token("HS256", said, SECRET);
        String[] parts = good.split("\\.");
        String changed = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"id\": 7, \"status\": \"DELIVERED\"}".getBytes(StandardCharsets.UTF_8));
        for (String forged : new String[] {
            null,
            "",
            "a.b.c",
            "..",
            "not a token",
            token("HS256", said, "guessed"),
            token("none", said, SECRET),
            parts[0] + "." + parts[1] + ".",
            parts[0] + "." + changed + "." + parts[2]
        }) {
            assertThat(gatewayApi.read(new IncomingReport(SECRET, forged, said)))
                    .as(forged)
                    .isEqualTo(new ReportRead.Stranger());
        }
        assertThat(gatewayApi.read(new IncomingReport(null, token("HS256", "{\"status\": \"DELIVERED\"}", SECRET), "")))
                .isEqualTo(new ReportRead.Malformed("id"));
    }

    private static String token(String algorithm, String payload, String secret) throws GeneralSecurityException {
        Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
        String signed =
                url.encodeToString(("{\"typ\":\"JWT\",\"alg\":\"" + algorithm + "\"}").getBytes(StandardCharsets.UTF_8))
                        + "." + url.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return signed + "." + url.encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static IncomingReport report(String secret, String body) {
        return new IncomingReport(secret, null, body);
    }

    private static HttpForm form(Channel channel, String form) {
        GatewaySettings settings = new GatewaySettings(
                "kaldekaede.x",
                channel,
                channel.name().toLowerCase(Locale.ROOT),
                form,
                "https://gateway.example",
                "token",
                SECRET,
                channel == Channel.VOICE ? "+4570104900" : "Kaldekaede",
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        return form.equals("json")
                ? new JsonForm(settings, "https://kaldekaede.example.dk", JSON)
                : new GatewayApiForm(settings, JSON);
    }

    private static Message message(Channel channel, MessageKind kind) {
        return message("i1", channel, kind);
    }

    private static Message message(String incident, Channel channel, MessageKind kind) {
        return new Message(
                "m1",
                incident,
                "a1",
                "p1",
                "sygeplejevagt",
                channel,
                Scene.PHONE,
                kind,
                false,
                "Alarm",
                "Brand “nu” – på Ågade",
                1);
    }
}
