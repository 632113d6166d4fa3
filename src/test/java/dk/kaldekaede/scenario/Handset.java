package dk.kaldekaede.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.scenario.OutsideWorld.Letter;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A telephone that writes SMS, and whose keys are pressed, as the providers pass it on; whoever holds it. */
final class Handset {

    private final Municipality town;
    private final String number;

    private Handset(Municipality town, String number) {
        this.town = town;
        this.number = number;
    }

    /** A person's mobile telephone. */
    static Handset of(Municipality town, String person) {
        return new Handset(town, town.address(person, "MOBILE"));
    }

    /** A telephone of a number that may be anybody's. */
    static Handset withNumber(Municipality town, String number) {
        return new Handset(town, number);
    }

    /** No alarm rings, and nobody has written anything. */
    static void forgetAllCalls(Municipality town) {
        JdbcClient jdbc = town.bean(JdbcClient.class);
        jdbc.sql("update alert set state = 'WITHDRAWN', ended_at = started_at where state = 'RINGING'")
                .update();
        jdbc.sql("update alert set started_at = '2020-01-01T00:00:00Z'").update();
        jdbc.sql("delete from reply").update();
    }

    String number() {
        return number;
    }

    /** Writes an SMS that is passed on once; what becomes of it has left the house afterwards. */
    Handset writes(String text) {
        assertThat(passedOn(UUID.randomUUID().toString(), text, OutsideWorld.SMS_REPLIES))
                .isEqualTo(204);
        return this;
    }

    /** The status that the provider gets. */
    int passedOn(String id, String text, String secret) {
        HttpResponse<String> answer = town.http.send(
                "/api/replies/sms", Map.of("id", id, "from", number, "text", text), "X-Reply-Secret", secret);
        town.deliver();
        return answer.statusCode();
    }

    /** An SMS with this in it has come: the whole text. */
    String reads(String text) {
        return comes("SMS", text).text();
    }

    /** Nothing has come. */
    Handset readsNothing() {
        assertThat(OutsideWorld.unread())
                .filteredOn(letter -> letter.address().equals(number))
                .isEmpty();
        return this;
    }

    /** It rings and reads something aloud. */
    Letter rings(String text) {
        return comes("VOICE", text);
    }

    /** Presses a key while a message is read aloud: what is said then. */
    String presses(Letter call, String key) {
        HttpResponse<String> answer = pressed(UUID.randomUUID().toString(), call.id(), key, OutsideWorld.VOICE_REPLIES);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return said(answer);
    }

    HttpResponse<String> pressed(String id, String message, String key, String secret) {
        HttpResponse<String> answer = town.http.send(
                "/api/replies/voice", Map.of("id", id, "message", message, "key", key), "X-Reply-Secret", secret);
        town.deliver();
        return answer;
    }

    static String said(HttpResponse<String> answer) {
        JsonNode body = Http.json(answer);
        return body.path("say").asText();
    }

    private Letter comes(String channel, String text) {
        Letter letter = OutsideWorld.unread().stream()
                .filter(each -> each.channel().equals(channel) && each.address().equals(number))
                .filter(each -> each.text().contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("%s got no %s with \"%s\"; unread are %s"
                        .formatted(number, channel, text, OutsideWorld.unread())));
        OutsideWorld.read(letter);
        return letter;
    }
}
