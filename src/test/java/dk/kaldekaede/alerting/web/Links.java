package dk.kaldekaede.alerting.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** A telephone that opens links and presses buttons, without a login, cookies or scripts. */
final class Links {

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String base;

    Links(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    HttpResponse<String> open(String token) {
        return send(request("/k/" + token).GET());
    }

    HttpResponse<String> head(String token) {
        return send(request("/k/" + token).method("HEAD", BodyPublishers.noBody()));
    }

    /** Presses a button and follows to the page that is shown then. */
    HttpResponse<String> press(String token, String form) {
        HttpResponse<String> answer = post(token, form);
        return answer.statusCode() == 302
                ? send(HttpRequest.newBuilder(URI.create(
                                answer.headers().firstValue("Location").orElseThrow()))
                        .GET())
                : answer;
    }

    HttpResponse<String> post(String token, String form) {
        return send(request("/k/" + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
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
