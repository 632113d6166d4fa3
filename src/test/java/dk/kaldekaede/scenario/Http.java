package dk.kaldekaede.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The application as other programs reach it: over HTTP, as one of the demonstration's accounts. */
public final class Http {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    public Http(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    public JsonNode get(String user, String path) {
        HttpResponse<String> answer = send(request(user, path).GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    /** A page or file as it is. */
    public String read(String user, String path) {
        HttpResponse<String> answer = send(request(user, path).GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    public HttpResponse<String> post(String user, String path, Object body, String... headers) {
        return send(with(headers, request(user, path)).POST(HttpRequest.BodyPublishers.ofString(write(body))));
    }

    public HttpResponse<String> put(String user, String path, Object body) {
        return send(request(user, path).PUT(HttpRequest.BodyPublishers.ofString(write(body))));
    }

    /** Sends something else than JSON. */
    HttpResponse<String> post(String user, String path, String type, byte[] body, String... headers) {
        HttpRequest.Builder request = request(user, path).setHeader("Content-Type", type);
        return send(with(headers, request).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Reads or deletes without a look at the status. */
    HttpResponse<String> ask(String user, String method, String path, String... headers) {
        return send(with(headers, request(user, path)).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    HttpResponse<String> put(String user, String path, Object body, String header, String value) {
        return send(request(user, path).header(header, value).PUT(HttpRequest.BodyPublishers.ofString(write(body))));
    }

    /** Without a login. */
    public HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** Sends JSON without a login. */
    public HttpResponse<String> send(String path, Object body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(write(body)));
        return send(with(headers, request));
    }

    /** Sends a page's form without a login and follows where it leads: the status there. */
    public int press(String path, String form) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return answer.statusCode() == 302 ? open(path).statusCode() : answer.statusCode();
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + answer.body(), e);
        }
    }

    private HttpRequest.Builder request(String user, String path) {
        String login = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "da");
    }

    private static HttpRequest.Builder with(String[] headers, HttpRequest.Builder request) {
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }

    private static String write(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
