package dk.kaldekaede.engine;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Sends requests as a machine (HTTP Basic), as a browser (a session) or as nobody. */
public final class RestClient {

    private final String base;
    private final String user;
    private final boolean tls;
    private final CookieManager cookies;
    private final HttpClient http;

    /** The same browser, with its cookies, at another node. */
    RestClient at(int port) {
        return new RestClient(port, cookies);
    }

    private RestClient(int port, CookieManager cookies) {
        this.base = "http://127.0.0.1:" + port;
        this.user = null;
        this.tls = false;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    private RestClient(int port, String user, boolean tls) {
        this.base = "http://127.0.0.1:" + port;
        this.user = user;
        this.tls = tls;
        this.cookies = tls ? new BehindTls() : new CookieManager();
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    public static RestClient basic(int port, String user) {
        return new RestClient(port, user + ":demo", false);
    }

    public static RestClient basic(int port, String user, String password) {
        return new RestClient(port, user + ":" + password, false);
    }

    public static RestClient nobody(int port) {
        return new RestClient(port, null, false);
    }

    /** A browser in which somebody has logged in. */
    public static RestClient browser(int port, String user) {
        return loggedIn(new RestClient(port, null, false), user);
    }

    /** The same behind a proxy that adds TLS. */
    public static RestClient browserBehindTls(int port, String user) {
        return loggedIn(new RestClient(port, null, true), user);
    }

    /** What a browser behind TLS is answered when somebody logs in. */
    public static HttpResponse<String> loginAnswer(int port, String user) {
        return new RestClient(port, null, true).login(user);
    }

    private HttpResponse<String> login(String name) {
        return send(
                "POST",
                "/login",
                "username=" + name + "&password=demo&_csrf=" + csrfToken(),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private static RestClient loggedIn(RestClient client, String user) {
        var answer = client.login(user);
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
        if (tls) {
            request.setHeader("X-Forwarded-Proto", "https");
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

    /** Keeps and sends cookies as if the address began with https. */
    private static final class BehindTls extends CookieManager {

        @Override
        public Map<String, List<String>> get(URI address, Map<String, List<String>> headers) throws IOException {
            return super.get(withTls(address), headers);
        }

        @Override
        public void put(URI address, Map<String, List<String>> headers) throws IOException {
            super.put(withTls(address), headers);
        }

        private static URI withTls(URI address) {
            return URI.create(address.toString().replaceFirst("^http:", "https:"));
        }
    }
}
