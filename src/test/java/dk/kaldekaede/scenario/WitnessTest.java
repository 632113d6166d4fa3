package dk.kaldekaede.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.kaldekaede.KaldekaedeApplication;
import dk.kaldekaede.WithoutOtherTests;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The witness in a process of its own beside a running application, of which one part after the other is killed: each
 * time somebody is told, by a way that is the witness's own, and where the test alarm ended. Where the application can know
 * it, its auditor tells too, by a way of its own, on its own thread.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WitnessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String DESK = "witness";
    private static final String AUDITOR = "auditor";
    private static final String ACCOUNT = "vidne";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer gateway;
    private volatile boolean gatewayIsDead;
    private volatile boolean wayBackIsDead;
    private ConfigurableApplicationContext application;
    private Process witness;
    private int witnessPort;
    private int applicationPort;

    @BeforeAll
    void begin() throws IOException {
        EmergencyDesk.forgetEverything();
        try (ServerSocket free = new ServerSocket(0)) {
            witnessPort = free.getLocalPort();
        }
        gateway = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        gateway.createContext("/messages", this::deliver);
        gateway.start();
        application = startApplication();
        applicationPort = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        witness = startWitness();
    }

    @AfterAll
    void end() {
        if (witness != null) {
            witness.destroyForcibly();
        }
        application.close();
        gateway.stop(0);
    }

    /** One test: what is killed last does not come to life again. */
    @Test
    void tellsSomebodyWhicheverPartIsKilled() throws IOException {
        await().atMost(PATIENCE).until(() -> confirmed() > 0);
        await().atMost(PATIENCE).until(() -> health() == 200);

        theGatewayDies();
        theWayBackDiesWhileTheWitnessCanNotTellAnybody();
        theAccountIsWithdrawn();
        theWitnessDies();
        theJobExecutorDies();
        theOutboxDies();
        theDatabaseDies();
        theApplicationDies();
        theApplicationHangs();
    }

    private void theGatewayDies() throws IOException {
        gatewayIsDead = true;
        witnessTells("En prøvealarm kom ikke igennem gatewayen (HTTP_503)", "Ring til driften, og kald selv op");
        auditorTells("Ingen beskeder kommer igennem (SMS)", "Ring til udbyderen");
        assertThat(health()).isEqualTo(503);
        gatewayIsDead = false;
        witnessTells("Er forbi: prøvealarmer kommer frem igen");
    }

    /** The provider takes the message and loses it: nobody inside can know. */
    private void theWayBackDiesWhileTheWitnessCanNotTellAnybody() {
        EmergencyDesk.closes(DESK);
        wayBackIsDead = true;
        await().atMost(PATIENCE).until(() -> health() == 503);
        EmergencyDesk.opens(DESK);
        witnessTells("Udbyderen tog en prøvealarm, men den kom ikke frem");
        wayBackIsDead = false;
        witnessTells("Er forbi");
    }

    private void theAccountIsWithdrawn() {
        IdentityService accounts = application.getBean(IdentityService.class);
        accounts.deleteMembership(ACCOUNT, "witness");
        witnessTells("Vidnet får ikke lov til at rejse en prøvealarm (HTTP 403)");
        accounts.createMembership(ACCOUNT, "witness");
        witnessTells("Er forbi");
    }

    private void theWitnessDies() throws IOException {
        witness.destroyForcibly();
        auditorTells("Vidnet rejser ingen prøvealarmer", "vidnet skal startes igen");
        witness = startWitness();
        auditorTells("Er forbi: Vidnet rejser ingen prøvealarmer");
    }

    private void theJobExecutorDies() {
        JobExecutor executor = application.getBean(JobExecutor.class);
        executor.shutdown();
        witnessTells("intet trin blev udført: motoren står stille");
        auditorTells("Frister og trin udføres ikke længere", "noden skal genstartes");
        executor.start();
        witnessTells("Er forbi");
    }

    private void theOutboxDies() {
        application.getBeanFactory().destroyBean("outboxSweep", application.getBean("outboxSweep"));
        witnessTells("skrevet, men ikke sendt: udbakken står stille");
        auditorTells("Beskeder bliver ikke længere sendt");
    }

    private void theDatabaseDies() {
        application.getBean(JdbcClient.class).sql("shutdown").update();
        witnessTells("Kaldekæde kan ikke rejse en prøvealarm (HTTP 5");
        auditorTells("Databasen svarer ikke", "Kald selv op, indtil den svarer");
    }

    private void theApplicationDies() {
        application.close();
        witnessTells("Vidnet får intet svar fra Kaldekæde");
    }

    /** It takes a request and never answers. */
    private void theApplicationHangs() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer hanging = HttpServer.create(new InetSocketAddress("127.0.0.1", applicationPort), 0);
        hanging.createContext("/", exchange -> asked.incrementAndGet());
        hanging.start();
        try {
            await().atMost(PATIENCE).until(() -> asked.get() > 1);
            EmergencyDesk.heard(DESK);
            witnessTells("Vidnet får intet svar fra Kaldekæde");
        } finally {
            hanging.stop(0);
        }
    }

    private static void witnessTells(String... words) {
        isTold(DESK, words);
    }

    /** The application's own auditor, on its own thread. */
    private static void auditorTells(String... words) {
        isTold(AUDITOR, words);
    }

    private static void isTold(String way, String... words) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(EmergencyDesk.heard(way))
                .anySatisfy(text -> assertThat(text).contains(words)));
    }

    private long confirmed() {
        return application
                .getBean(JdbcClient.class)
                .sql("select count(*) from test_alarm where state = 'CONFIRMED'")
                .query(Long.class)
                .single();
    }

    private int health() throws IOException {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + witnessPort + "/health")));
    }

    /** A provider that takes an SMS and, since its recipient is a number of its own, posts it to whoever has that. */
    private void deliver(HttpExchange exchange) throws IOException {
        JsonNode message = JSON.readTree(exchange.getRequestBody());
        if (gatewayIsDead) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        byte[] answer = "{\"id\": \"taken\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
        if (wayBackIsDead) {
            return;
        }
        send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + witnessPort + "/received"))
                .POST(HttpRequest.BodyPublishers.ofString(message.path("text").asText())));
    }

    private int send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** On the machine's clock: the witness is another process, and so is its time. */
    private ConfigurableApplicationContext startApplication() {
        ClockUtil.reset();
        return new SpringApplicationBuilder(KaldekaedeApplication.class)
                .initializers(context ->
                        context.getBeanFactory().registerSingleton("withoutOtherTests", new WithoutOtherTests()))
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                                + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;TIME ZONE=UTC",
                        "--spring.datasource.hikari.connection-timeout=2000",
                        "--kaldekaede.demo-crew=false",
                        "--kaldekaede.watch.every=1s",
                        "--kaldekaede.watch.tolerance=5s",
                        "--kaldekaede.watch.pulse-within=10s",
                        "--kaldekaede.watch.witness.silent-after=20s",
                        "--kaldekaede.watch.webhook.url=" + EmergencyDesk.address(AUDITOR),
                        "--kaldekaede.watch.witness.phone=" + EmergencyDesk.WITNESS_NUMBER,
                        "--kaldekaede.outbox.retry-after=1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s",
                        "--kaldekaede.sms.url=http://127.0.0.1:"
                                + gateway.getAddress().getPort() + "/messages",
                        "--kaldekaede.sms.token=gateway-token-only-for-tests");
    }

    private Process startWitness() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx96m",
                "-cp",
                classPath(),
                KaldekaedeApplication.class.getName(),
                "--kaldekaede.mode=witness"));
        Stream.of(
                        "url=http://127.0.0.1:" + applicationPort,
                        "user=" + ACCOUNT,
                        "password=demo",
                        "port=" + witnessPort,
                        "every=1s",
                        "retry-every=1s",
                        "within=8s",
                        "patience=1s",
                        "tell-again=1s",
                        "sms.url=" + EmergencyDesk.address(DESK),
                        "sms.numbers=" + EmergencyDesk.NUMBER)
                .forEach(setting -> command.add("--kaldekaede.witness." + setting));
        Path logs = Files.createDirectories(Path.of("target/nodes"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        logs.resolve("witness.log").toFile()))
                .start();
    }

    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
