package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static dk.kaldekaede.scenario.Municipality.deputyOf;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kaldekaede.alerting.Alert;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

/** The log as production writes it, with our own packages at DEBUG: ids to find one's way by, and no person. */
class LogsScenarioTest extends Scenario {

    private static final Pattern TOKEN_IN_LINK = Pattern.compile("/k/([A-Za-z0-9_-]+)");

    private final String sentence = "Fru Hansens kat " + UUID.randomUUID();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    private final LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = logs.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = logs.getLogger("dk.kaldekaede");

    @BeforeEach
    void writeAsInProduction() {
        LoggerContext formatting = new LoggerContext();
        MockEnvironment environment = new MockEnvironment()
                .withProperty("spring.application.name", "kaldekaede")
                .withProperty("logging.structured.ecs.service.node-name", "node-1");
        formatting.putObject(Environment.class.getName(), environment);
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(formatting);
        encoder.setFormat("ecs");
        encoder.start();
        appender.setContext(logs);
        appender.setEncoder(encoder);
        appender.setOutputStream(written);
        appender.start();
        root.addAppender(appender);
        ours.setLevel(Level.DEBUG);
    }

    @AfterEach
    void writeAsBefore() {
        root.detachAppender(appender);
        ours.setLevel(null);
    }

    @Test
    void namesIncidentsMessagesAndNodesAndNeverAPersonANumberATextOrALink() throws IOException {
        Report report = Report.fire().with("regionAnswer", "ALONE").with("what", sentence);
        for (String field : new String[] {"meetingPoint", "languages", "reportedBy", "talkGroup"}) {
            report.with(field, sentence);
        }
        Course fire = town.at("2026-01-18T02:10:00Z").reports(report.with("commanderPhone", "+45 99 88 77 66"));
        fire.phone(CRISIS_MANAGEMENT).rings(sentence).takes();
        OutsideWorld.refuses(town.address(NURSE, "MOBILE")::equals);
        fire.confirms();
        fire.phone(NURSE).ringsByMail(sentence);
        assertThat(town.http.post("vrissen-bruger", "/api/incidents", sentence).statusCode())
                .isEqualTo(401);
        assertThat(town.http
                        .post(CRISIS_MANAGEMENT, "/api/incidents", "{\"what\": \"" + sentence)
                        .statusCode())
                .isEqualTo(400);
        town.http.open("/k/" + sentence.replace(' ', '-'));
        fire.phone(NURSE).declines();
        OutsideWorld.isDown(true);
        fire.advance("PT1M");
        OutsideWorld.isDown(false);
        fire.advance("PT10S");
        fire.phone(deputyOf(NURSE)).rings(sentence).takes();

        List<String> tokens = OutsideWorld.all().stream()
                .flatMap(letter -> TOKEN_IN_LINK.matcher(letter.text()).results())
                .map(link -> link.group(1))
                .distinct()
                .toList();
        assertThat(tokens).hasSizeGreaterThan(2);
        List<String> lines = written.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.contains("icegreen"))
                .toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(line)
                .doesNotContain("Fru Hansens", "kat " + sentence.substring(16), "99 88 77 66", "452000", "@example.org")
                .doesNotContain("vrissen-bruger")
                .doesNotContain(tokens.toArray(String[]::new)));
        assertNamesItsSubject(fire, lines);
        OutsideWorld.forgetEverything();
    }

    private static void assertNamesItsSubject(Course fire, List<String> lines) throws IOException {
        String refused = lines.stream()
                .filter(line -> line.contains("was refused by SMS"))
                .findFirst()
                .orElseThrow();
        JsonNode line = new ObjectMapper().readTree(refused);
        assertThat(line.path("incidentId").asText()).isEqualTo(fire.id);
        assertThat(fire.alerts())
                .extracting(Alert::id)
                .contains(line.path("alertId").asText());
        assertThat(line.path("message").asText())
                .contains(line.path("messageId").asText());
        assertThat(line.at("/service/name").asText()).isEqualTo("kaldekaede");
        assertThat(line.at("/service/node/name").asText()).isEqualTo("node-1");
    }

    @Test
    void isWhatTheProfileOfProductionChooses() throws IOException {
        PropertySource<?> defaults = read("application.yaml");
        PropertySource<?> production = read("application-production.yaml");

        assertThat(String.valueOf(production.getProperty("logging.structured.format.console")))
                .isEqualTo("ecs");
        assertThat(List.of(defaults, production))
                .noneMatch(each -> each.containsProperty("server.tomcat.accesslog.enabled"));
    }

    private static PropertySource<?> read(String file) throws IOException {
        return new YamlPropertySourceLoader()
                .load(file, new ClassPathResource(file))
                .get(0);
    }
}
