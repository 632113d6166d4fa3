package dk.kaldekaede.watch.ways;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Posts JSON and waits some seconds for a 2xx. */
final class Json {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final URI url;
    private final String token;
    // A redirect would carry the text and the token to somebody else.
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    Json(String url, String token) {
        this.url = URI.create(url);
        this.token = token;
    }

    /**
     * The answer's body.
     *
     * @throws EmergencyWay.NotTaken when there is no answer in time, or none with 2xx
     */
    String post(Map<String, ?> content, String key) throws EmergencyWay.NotTaken {
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request(content, key), HttpResponse.BodyHandlers.ofString());
        try {
            HttpResponse<String> response = answer.get(CONNECT.plus(ANSWER).toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() / 100 != 2) {
                throw new EmergencyWay.NotTaken("HTTP_" + response.statusCode());
            }
            return response.body();
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new EmergencyWay.NotTaken("TIMEOUT");
        } catch (ExecutionException e) {
            throw new EmergencyWay.NotTaken(code(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmergencyWay.NotTaken("INTERRUPTED");
        }
    }

    /** Whether the text is JSON with an id. */
    static boolean hasId(String answer) {
        try {
            JsonNode id = JSON.readTree(answer).path("id");
            return id.isValueNode() && !id.asText().isBlank();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private HttpRequest request(Map<String, ?> content, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(write(content)));
        return (token.isBlank() ? request : request.header("Authorization", "Bearer " + token)).build();
    }

    private static String write(Map<String, ?> content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of strings could not be written as JSON", e);
        }
    }

    private static String code(Throwable cause) {
        if (cause instanceof HttpTimeoutException) {
            return "TIMEOUT";
        }
        return cause instanceof IOException ? "NO_CONNECTION" : cause.getClass().getSimpleName();
    }
}
