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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.util.StringUtils;

/**
 * Hands messages to a provider over HTTP, in the provider's form. Only a 2xx with an id means that it took one. The
 * message's id is also the Idempotency-Key, so that a repetition after a lost answer need not be a second message.
 */
final class HttpGateway implements Gateway {

    /** The gateway understood and says no; any other answer may be different next time. */
    private static final Set<Integer> PERMANENT = Set.of(400, 422);

    private static final int LONGEST_ID = 200;

    private final GatewaySettings settings;
    private final HttpForm form;
    private final ObjectMapper json;
    private final HttpClient http;

    HttpGateway(GatewaySettings settings, HttpForm form, ObjectMapper json) {
        this.settings = settings;
        this.form = form;
        this.json = json;
        // A redirect would carry numbers, texts and the token to somebody else.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
    }

    @Override
    public Channel channel() {
        return settings.channel();
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public boolean promisesReceipts() {
        return StringUtils.hasText(settings.callbackSecret());
    }

    /** What a report that was posted to this gateway's address says. */
    ReportRead read(IncomingReport report) {
        return form.read(report);
    }

    @Override
    public SendResult send(Message message) {
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request(message), HttpResponse.BodyHandlers.ofString());
        try {
            // The request's own time-out ends with the headers: this one also covers an answer that trickles in.
            return read(answer.get(
                    settings.connectTimeout().plus(settings.readTimeout()).toMillis(), TimeUnit.MILLISECONDS));
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
        return HttpRequest.newBuilder(URI.create(settings.url()))
                .timeout(settings.readTimeout())
                .header("Authorization", form.authorization())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Idempotency-Key", message.id())
                .POST(HttpRequest.BodyPublishers.ofString(body(message)))
                .build();
    }

    private String body(Message message) {
        try {
            return json.writeValueAsString(form.body(message));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of plain values could not be written as JSON", e);
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
            JsonNode id = form.id(json.readTree(body));
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
        throw new IllegalStateException("The gateway could not be called", cause);
    }
}
