package dk.kaldekaede.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People and systems that use a running application over HTTP, each with a login of its own. */
final class Visitor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> sessions = new ConcurrentHashMap<>();
    private final String base;

    Visitor(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** A page, as one of the accounts; {@code user#2} is the same account in another browser. */
    HttpResponse<String> get(String user, String path) {
        String session = sessions.computeIfAbsent(user, this::logIn);
        HttpResponse<String> answer = send(page(path).header("Cookie", session).GET());
        return demand(answer, path, 200, 204);
    }

    /** Posts JSON as a program does, with a name and a password each time. */
    JsonNode post(String user, String path, Object body) {
        String login = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        try {
            HttpResponse<String> answer = send(page(path)
                    .header("Authorization", "Basic " + login)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
            return JSON.readTree(demand(answer, path, 201).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page that needs no login. */
    HttpResponse<String> open(String path) {
        return demand(send(page(path).GET()), path, 200);
    }

    /** Logs in by the form, as a browser does. */
    String logIn(String user) {
        HttpResponse<String> form = send(page("/login").GET());
        Matcher token = FORM_TOKEN.matcher(form.body());
        if (!token.find()) {
            throw new IllegalStateException("The login page has no form: " + form.statusCode());
        }
        String body = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&username="
                + user.replaceAll("#.*", "") + "&password=demo";
        HttpResponse<String> answer = send(page("/login")
                .header("Cookie", cookie(form))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        if (answer.headers().firstValue("Location").orElse("/login").contains("/login")) {
            throw new IllegalStateException(user + " could not log in");
        }
        return cookie(answer);
    }

    private HttpRequest.Builder page(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept-Language", "da")
                .timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }

    private static HttpResponse<String> demand(HttpResponse<String> answer, String path, int... expected) {
        for (int status : expected) {
            if (answer.statusCode() == status) {
                return answer;
            }
        }
        throw new IllegalStateException(path + " was answered " + answer.statusCode() + ": " + answer.body());
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceAll(";.*", ""))
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
