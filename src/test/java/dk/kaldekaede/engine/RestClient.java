package dk.kaldekaede.engine;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Sends requests as a machine (HTTP Basic), as a browser (a session) or as nobody. */
public final class RestClient {

    private final String base;
    private final String user;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private RestClient(int port, String user) {
        this.base = "http://127.0.0.1:" + port;
        this.user = user;
    }

    public static RestClient basic(int port, String user) {
        return new RestClient(port, user + ":demo");
    }

    public static RestClient basic(int port, String user, String password) {
        return new RestClient(port, user + ":" + password);
    }

    public static RestClient nobody(int port) {
        return new RestClient(port, null);
    }

    /** A browser in which somebody has logged in. */
    public static RestClient browser(int port, String user) {
        RestClient client = new RestClient(port, null);
        String token = client.csrfToken();
        var answer = client.send(
                "POST",
                "/login",
                "username=" + user + "&password=demo&_csrf=" + token,
                "Content-Type",
                "application/x-www-form-urlencoded");
        String next = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || next.contains("/login")) {
            throw new IllegalStateException(user + " could not log in: " + answer.statusCode() + " " + next);
        }
        return client;
    }

    public String csrfToken() {
        String page = get("/login").body();
        return page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null);
    }

    public HttpResponse<String> post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (body != null && !String.join(" ", headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (user != null) {
            String credentials = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + credentials);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
