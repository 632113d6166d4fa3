package dk.kaldekaede.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Hands an SMS to an HTTP gateway: {@code {"id", "to", "text", "callback"}} under a bearer token, answered by
 * {@code {"id": "..."}}. Only a 2xx with an id means that the gateway took it. The message's id is also the
 * Idempotency-Key, so that a repetition after a lost answer is not a second SMS.
 */
@Component
class SmsGatewaySender implements MessageSender {

    /** The gateway understood and says no; any other answer may be different next time. */
    private static final Set<Integer> PERMANENT = Set.of(400, 422);

    private static final int LONGEST_ID = 200;

    private final SmsProperties gateway;
    private final ObjectMapper json;
    private final HttpClient http;

    SmsGatewaySender(SmsProperties gateway, ObjectMapper json) {
        this.gateway = gateway;
        this.json = json;
        // A redirect would carry numbers, texts and the token to somebody else.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(gateway.connectTimeout)
                .build();
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean configured() {
        return gateway.configured();
    }

    @Override
    public SendResult send(Message message) {
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request(message), HttpResponse.BodyHandlers.ofString());
        try {
            // The request's own time-out ends with the headers: this one also covers an answer that trickles in.
            return read(
                    answer.get(gateway.connectTimeout.plus(gateway.readTimeout).toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new SendResult.Unavailable("TIMEOUT");
        } catch (ExecutionException e) {
            return unavailable(e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new SendResult.Unavailable("INTERRUPTED");
        }
    }

    private HttpRequest request(Message message) {
        return HttpRequest.newBuilder(URI.create(gateway.url))
                .timeout(gateway.readTimeout)
                .header("Authorization", "Bearer " + gateway.token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Idempotency-Key", message.id())
                .POST(HttpRequest.BodyPublishers.ofString(body(message)))
                .build();
    }

    private String body(Message message) {
        try {
            return json.writeValueAsString(Map.of(
                    "id", message.id(),
                    "to", message.address(),
                    "text", SmsText.of(message.body()).text(),
                    "callback", gateway.callback));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of strings could not be written as JSON", e);
        }
    }

    private SendResult read(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (PERMANENT.contains(status)) {
            return new SendResult.Refused("HTTP_" + status);
        }
        return status >= 200 && status < 300 ? readId(answer.body()) : new SendResult.Unavailable("HTTP_" + status);
    }

    private SendResult readId(String body) {
        try {
            JsonNode id = json.readTree(body).path("id");
            String text = id.isTextual() || id.isIntegralNumber() ? id.asText() : "";
            return text.isBlank() || text.length() > LONGEST_ID
                    ? new SendResult.Unavailable("ANSWER_WITHOUT_ID")
                    : new SendResult.Sent(text);
        } catch (JsonProcessingException e) {
            return new SendResult.Unavailable("MALFORMED_ANSWER");
        }
    }

    private static SendResult unavailable(Throwable cause) {
        if (cause instanceof HttpTimeoutException) {
            return new SendResult.Unavailable("TIMEOUT");
        }
        if (cause instanceof IOException) {
            return new SendResult.Unavailable("NO_CONNECTION");
        }
        throw new IllegalStateException("The SMS gateway could not be called", cause);
    }
}
