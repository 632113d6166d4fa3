package dk.kaldekaede.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where people are told that the chain itself has failed: an SMS gateway and a webhook of their own. */
public final class EmergencyDesk {

    /** The number that emergencies are told to. */
    static final String NUMBER = "+4520000099";

    /** The number that test alarms are sent to. */
    static final String WITNESS_NUMBER = "+4520000098";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Told> TOLD = new CopyOnWriteArrayList<>();
    private static final Set<String> CLOSED = ConcurrentHashMap.newKeySet();
    private static final HttpServer SERVER = serve();

    private EmergencyDesk() {}

    /** What somebody was told, and by which way. */
    record Told(String way, String text) {}

    /** The application's settings that lead here. */
    public static String[] settings() {
        return new String[] {
            "kaldekaede.watch.sms.url=" + address("sms"),
            "kaldekaede.watch.sms.token=emergency-token-only-for-tests",
            "kaldekaede.watch.sms.numbers=" + NUMBER,
            "kaldekaede.watch.webhook.url=" + address("webhook"),
            "kaldekaede.watch.witness.phone=" + WITNESS_NUMBER,
            "kaldekaede.watch.heartbeat-url=" + address("heartbeat")
        };
    }

    /** Where one way ends. */
    static String address(String way) {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort() + "/" + way;
    }

    /** Whatever came by one way since the last time, the oldest first. */
    public static List<String> heard(String way) {
        List<Told> heard = TOLD.stream().filter(told -> told.way().equals(way)).toList();
        TOLD.removeAll(heard);
        return heard.stream().map(Told::text).toList();
    }

    public static void forgetEverything() {
        TOLD.clear();
        CLOSED.clear();
    }

    /** A way that answers with an error, for now. */
    static void closes(String way) {
        CLOSED.add(way);
    }

    static void opens(String way) {
        CLOSED.remove(way);
    }

    private static String text(byte[] body) throws IOException {
        return body.length == 0 ? "" : JSON.readTree(body).path("text").asText();
    }

    private static HttpServer serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/", EmergencyDesk::receive);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void receive(HttpExchange exchange) throws IOException {
        String way = exchange.getRequestURI().getPath().substring(1);
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (CLOSED.contains(way)) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        TOLD.add(new Told(way, text(body)));
        byte[] answer = "{\"id\": \"taken\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
