package dk.kaldekaede.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The SMS gateway's other end: takes every message after a while and remembers when it came. */
final class TestGateway implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Long> texts = new ConcurrentHashMap<>();
    private final AtomicInteger taken = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Duration takes;

    TestGateway(Duration takes) {
        this.takes = takes;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/messages", this::receive);
        server.start();
    }

    String[] settings() {
        return new String[] {
            "--kaldekaede.sms.url=http://127.0.0.1:" + server.getAddress().getPort() + "/messages",
            "--kaldekaede.sms.token=only-for-benchmarks"
        };
    }

    /** When the first message that holds these words came, by the machine's own clock for spans; empty while none has. */
    Optional<Long> cameAt(String words) {
        return texts.entrySet().stream()
                .filter(text -> text.getKey().contains(words))
                .map(Map.Entry::getValue)
                .min(Long::compare);
    }

    int taken() {
        return taken.get();
    }

    void forget() {
        texts.clear();
        taken.set(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        JsonNode message = JSON.readTree(exchange.getRequestBody());
        texts.putIfAbsent(message.path("text").asText(), now);
        taken.incrementAndGet();
        Pause.of(takes);
        byte[] answer = ("{\"id\": \"gw-" + message.path("id").asText() + "\"}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
