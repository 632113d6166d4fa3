package dk.kaldekaede.incident.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without JavaScript in which somebody has logged in; it follows no redirects by itself. */
public final class PageClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token;

    private PageClient(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    public static PageClient nobody(int port) {
        return new PageClient(port);
    }

    public static PageClient of(int port, String user) {
        PageClient client = new PageClient(port);
        client.get("/login");
        HttpResponse<String> answer = client.post("/login", "username", user, "password", "demo");
        if (answer.headers().firstValue("Location").orElse("/login").contains("/login")) {
            throw new IllegalStateException(user + " could not log in");
        }
        client.get("/");
        return client;
    }

    public HttpResponse<String> get(String path) {
        return read(request(path));
    }

    /** The same, saying as a browser does that it wants a page. */
    HttpResponse<String> getPage(String path) {
        return read(request(path).header("Accept", "text/html,*/*;q=0.8"));
    }

    private HttpResponse<String> read(HttpRequest.Builder request) {
        HttpResponse<String> answer = send(request.GET());
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    /** Sends a form, names and values in turn, with the token of the last page. */
    public HttpResponse<String> post(String path, String... fields) {
        return send(form(path, "_csrf=" + encoded(String.valueOf(token)), fields));
    }

    /** The same, saying as a browser does that it wants a page. */
    public HttpResponse<String> postPage(String path, String... fields) {
        return send(
                form(path, "_csrf=" + encoded(String.valueOf(token)), fields).header("Accept", "text/html,*/*;q=0.8"));
    }

    public HttpResponse<String> postWithoutToken(String path, String... fields) {
        return send(form(path, "", fields));
    }

    /** A file that a page offers. */
    public HttpResponse<byte[]> file(String path) {
        return sendForBytes(request(path).GET());
    }

    /** A file that a form answers with, sent with the token of the last page. */
    public HttpResponse<byte[]> postForFile(String path) {
        return sendForBytes(form(path, "_csrf=" + encoded(String.valueOf(token))));
    }

    /** The same client, whose next forms carry another token. */
    public PageClient withToken(String other) {
        token = other;
        return this;
    }

    /** Sends a file in the field {@code file} of a form, with the token of the last page. */
    public HttpResponse<String> upload(String path, String fileName, byte[] content, String... fields) {
        String boundary = "----kaldekaede";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, boundary, "_csrf", String.valueOf(token));
        for (int i = 0; i < fields.length; i += 2) {
            part(body, boundary, fields[i], fields[i + 1]);
        }
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String boundary, String name, String value) {
        body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Where a redirect leads. */
    public static String next(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElse("")).getPath();
    }

    private HttpRequest.Builder form(String path, String start, String... fields) {
        StringBuilder body = new StringBuilder(start);
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "da-DK");
    }

    private HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("The application does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
