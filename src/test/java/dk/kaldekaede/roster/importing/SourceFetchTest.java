package dk.kaldekaede.roster.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.unit.DataSize;

/** What a fetch puts up with, from real servers with TLS. */
class SourceFetchTest {

    private static final CalendarServer SERVER = new CalendarServer();

    private final ReadLimit limit = new ReadLimit();

    /** Where a server begins to drip. */
    enum Dripping {
        HANDSHAKE,
        HEAD,
        BODY
    }

    @AfterAll
    static void stopServer() {
        SERVER.close();
    }

    @AfterEach
    void stopWatch() {
        limit.destroy();
    }

    @ParameterizedTest
    @EnumSource
    void endsInTimeHoweverSlowlyTheServerSpeaks(Dripping where) throws Exception {
        try (DrippingServer server = dripping(where)) {
            SourceFetch fetch = new SourceFetch(settings(Duration.ofSeconds(1), "calendars", "localhost"), limit);

            SourceFetch.Fetched fetched =
                    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> fetch.fetch(server.url()));

            assertThat(fetched.fault()).isEqualTo(SourceFault.NO_ANSWER);
        }
    }

    @Test
    void hangsUpWhenTheConnectionLeadsInsideAfterTheNameWasChecked() {
        SourceSettings innocent =
                new SourceSettings(
                        Duration.ofMinutes(15),
                        Duration.ofSeconds(5),
                        DataSize.ofKilobytes(20),
                        Set.of(),
                        "calendars",
                        SERVER.bundles()) {
                    private boolean checked;

                    @Override
                    boolean mayRead(String host, InetAddress machine) {
                        boolean first = !checked;
                        checked = true;
                        return first;
                    }
                };
        SERVER.asked.set(0);

        SourceFetch.Fetched fetched =
                new SourceFetch(innocent, limit).fetch(SERVER.url("/a.ics").replace("localhost", "127.0.0.1"));

        assertThat(fetched.fault()).isEqualTo(SourceFault.INNER_ADDRESS);
        assertThat(SERVER.asked).hasValue(0);
    }

    @Test
    void trustsNoOtherCertificateAndNoOtherName() {
        SourceSettings strict = settings(Duration.ofSeconds(5), "", "localhost", "127.0.0.1");
        SourceSettings byAddress = settings(Duration.ofSeconds(5), "calendars", "127.0.0.1");

        assertThat(new SourceFetch(strict, limit).fetch(SERVER.url("/a.ics")).fault())
                .isEqualTo(SourceFault.NOT_TRUSTED);
        assertThat(new SourceFetch(byAddress, limit)
                        .fetch(SERVER.url("/a.ics").replace("localhost", "127.0.0.1"))
                        .fault())
                .isEqualTo(SourceFault.NOT_TRUSTED);
    }

    private static DrippingServer dripping(Dripping where) throws Exception {
        String head = "HTTP/1.1 200 OK\r\nX-Slow: ";
        return switch (where) {
            // The head of a long record of a handshake, and then its letters one by one.
            case HANDSHAKE ->
                new DrippingServer(listening(ServerSocketFactory.getDefault()), new byte[] {22, 3, 3, 64, 0});
            case HEAD ->
                new DrippingServer(
                        listening(SERVER.tls().getServerSocketFactory()), head.getBytes(StandardCharsets.US_ASCII));
            case BODY ->
                new DrippingServer(
                        listening(SERVER.tls().getServerSocketFactory()),
                        (head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        };
    }

    private static ServerSocket listening(ServerSocketFactory sockets) throws IOException {
        return sockets.createServerSocket(0, 50, InetAddress.getByName("localhost"));
    }

    private static SourceSettings settings(Duration timeout, String bundle, String... innerHosts) {
        return new SourceSettings(
                Duration.ofMinutes(15),
                timeout,
                DataSize.ofKilobytes(20),
                Set.of(innerHosts),
                bundle,
                SERVER.bundles());
    }
}
