package dk.kaldekaede.roster.importing;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;

/** A calendar server on the loopback address, with a certificate for localhost that nobody else trusts. */
final class CalendarServer implements AutoCloseable {

    private static final String PASSWORD = "changeit";

    private final Path keys;
    private final HttpsServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    final AtomicInteger asked = new AtomicInteger();

    private record Answer(int status, String location, byte[] body) {}

    CalendarServer() {
        try {
            keys = Files.createTempDirectory("calendar-server").resolve("keys.p12");
            makeKey();
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls()));
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/", exchange -> {
                asked.incrementAndGet();
                Answer answer =
                        answers.getOrDefault(exchange.getRequestURI().getPath(), new Answer(404, null, new byte[0]));
                if (answer.location != null) {
                    exchange.getResponseHeaders().add("Location", answer.location);
                }
                exchange.sendResponseHeaders(answer.status, answer.body.length == 0 ? -1 : answer.body.length);
                exchange.getResponseBody().write(answer.body);
                exchange.close();
            });
            server.start();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String url(String path) {
        return "https://localhost:" + server.getAddress().getPort() + path;
    }

    void serves(String path, String calendar) {
        answers.put(path, new Answer(200, null, calendar.getBytes(StandardCharsets.UTF_8)));
    }

    void redirects(String path, String location) {
        answers.put(path, new Answer(302, location, new byte[0]));
    }

    void fails(String path, int status) {
        answers.put(path, new Answer(status, null, new byte[0]));
    }

    /** Settings of an application that trusts this server. */
    String[] trust() {
        return new String[] {
            "kaldekaede.calendar-source.ssl-bundle=calendars",
            "spring.ssl.bundle.jks.calendars.truststore.location=file:" + keys,
            "spring.ssl.bundle.jks.calendars.truststore.password=" + PASSWORD,
            "spring.ssl.bundle.jks.calendars.truststore.type=PKCS12"
        };
    }

    private void makeKey() throws IOException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "30",
                        "-keystore",
                        keys.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        try {
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** The same in the bundle {@code calendars}. */
    SslBundles bundles() {
        JksSslStoreDetails trusted = new JksSslStoreDetails("PKCS12", null, "file:" + keys, PASSWORD);
        return new DefaultSslBundleRegistry("calendars", SslBundle.of(new JksSslStoreBundle(null, trusted)));
    }

    SSLContext tls() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keys)) {
            store.load(file, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        return tls;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
