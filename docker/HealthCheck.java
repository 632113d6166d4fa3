import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks the application in this container whether it is well: 0 when it says so, otherwise 1. */
final class HealthCheck {

    private static final int PATIENCE_MILLIS = 8_000;

    public static void main(String[] arguments) throws IOException {
        String port = System.getenv().getOrDefault("SERVER_PORT", "8080");
        URI health = URI.create("http://127.0.0.1:" + port + "/actuator/health");
        HttpURLConnection question = (HttpURLConnection) health.toURL().openConnection();
        question.setConnectTimeout(PATIENCE_MILLIS);
        question.setReadTimeout(PATIENCE_MILLIS);
        System.exit(question.getResponseCode() == HttpURLConnection.HTTP_OK ? 0 : 1);
    }
}
