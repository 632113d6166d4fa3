package dk.kaldekaede.watch.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Where messages come back: an SMS provider's inbound webhook, or whatever turns a mail into a request, posts to
 * {@code /received}. What it posts does not matter, as long as the nonce is in it; nobody who does not know the nonce
 * can pretend that a message arrived. {@code /health} says whether the last test alarm came back.
 */
final class Listener {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int THREADS = 4;

    private final HttpServer server;
    private final Map<String, CountDownLatch> awaited = new ConcurrentHashMap<>();
    private final BooleanSupplier well;

    Listener(String address, int port, BooleanSupplier well) {
        this.well = well;
        try {
            server = HttpServer.create(new InetSocketAddress(address, port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "witness-listens");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/received", this::receive);
        server.createContext("/health", exchange -> answer(exchange, this.well.getAsBoolean() ? 200 : 503));
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Before the test alarm is raised, or it might be back first. */
    void expect(String nonce) {
        awaited.put(nonce, new CountDownLatch(1));
    }

    /** Whether it came back in time. */
    boolean await(String nonce, Duration within) throws InterruptedException {
        return awaited.get(nonce).await(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    void forget(String nonce) {
        awaited.remove(nonce);
    }

    void stop() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
        String text = new String(body, StandardCharsets.UTF_8) + exchange.getRequestURI();
        awaited.forEach((nonce, latch) -> {
            if (text.contains(nonce)) {
                latch.countDown();
            }
        });
        // Nobody learns here whether a nonce was right.
        answer(exchange, 200);
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
