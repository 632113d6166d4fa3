package dk.kaldekaede.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A node as it runs: nobody calls the dispatcher. */
@SpringBootTest(
        classes = NotificationContext.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:sweep;DB_CLOSE_DELAY=-1",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:db/migration/V2__kaldekaede.sql,classpath:db/migration/V6__indexes.sql,"
                    + "classpath:db/migration/V20__gateways.sql,"
                    + "classpath:db/migration/V24__no_flood.sql",
            "kaldekaede.sms.token=" + SmsGateway.TOKEN
        })
@DirtiesContext
class OutboxSweepTest {

    private static final SmsGateway GATEWAY = new SmsGateway();

    @Autowired
    private Scene scene;

    @Autowired
    private NotificationContext.News news;

    @Autowired
    private MovableClock clock;

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry properties) {
        properties.add("kaldekaede.sms.url", GATEWAY::url);
    }

    @AfterAll
    static void stop() {
        GATEWAY.stop();
    }

    @BeforeEach
    void clean() {
        GATEWAY.takesEverything();
    }

    @Test
    void sendsByItselfAndTriesAgainWhenTheWaitIsOver() throws Exception {
        GATEWAY.answers(serverError());
        String id = scene.alarm(scene.incident(false));
        assertThat(next()).isEqualTo(new State(id, MessageState.FAILED_FOR_NOW));
        GATEWAY.takesEverything();

        clock.move(Duration.ofSeconds(5));

        assertThat(next()).isEqualTo(new State(id, MessageState.SENT));
    }

    @Test
    void letsAnAlarmPassNoticesThatASlowGatewayHolds() throws Exception {
        GATEWAY.isSlowWith("langsom", 2000);
        String incident = scene.incident(false);
        for (int i = 0; i < 6; i++) {
            scene.queue(Scene.message(incident, Channel.SMS, MessageKind.INFORMATION, false, "langsom"));
        }

        String alarm = scene.alarm(incident);

        assertThat(next()).isEqualTo(new State(alarm, MessageState.SENT));
        for (int i = 0; i < 6; i++) {
            assertThat(next().state()).isEqualTo(MessageState.SENT);
        }
    }

    private State next() throws InterruptedException {
        MessageStateChanged change = news.heard.poll(30, TimeUnit.SECONDS);
        assertThat(change).as("news of a message").isNotNull();
        return new State(change.messageId(), change.state());
    }

    private record State(String id, MessageState state) {}
}
