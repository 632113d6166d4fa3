package dk.kaldekaede.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailEntry;
import dk.kaldekaede.audit.TrailType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Neither mail nor SMS is configured. */
class WithoutProvidersTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(context ->
                    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withUserConfiguration(NotificationContext.class)
            .withPropertyValues(
                    "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
                    "spring.sql.init.mode=always",
                    "spring.sql.init.schema-locations=classpath:db/migration/V2__kaldekaede.sql,classpath:db/migration/V6__indexes.sql,"
                            + "classpath:db/migration/V20__gateways.sql,"
                            + "classpath:db/migration/V24__no_flood.sql",
                    "kaldekaede.zone=Europe/Copenhagen",
                    "kaldekaede.base-url=http://127.0.0.1:8080",
                    "kaldekaede.outbox.sweep=false");

    @Test
    void holdsEveryMessageInTheDemonstrationAndShowsItsLink() {
        application.withPropertyValues("kaldekaede.demo=true").run(context -> {
            List<MessageRow> rows = afterEveryChannel(context);

            assertThat(rows).extracting(MessageRow::state).containsOnly(MessageState.HELD);
            assertThat(rows).allSatisfy(row -> assertThat(row.body()).isEqualTo(Scene.TEXT));
            assertThat(context.getBean(Trail.class).of(rows.get(0).incidentId()))
                    .extracting(TrailEntry::type)
                    .containsOnly(TrailType.MESSAGE_HELD)
                    .hasSize(Channel.values().length);
        });
    }

    @Test
    void failsEveryMessageAtOnceInEarnest() {
        application.run(context -> {
            List<MessageRow> rows = afterEveryChannel(context);

            assertThat(rows).extracting(MessageRow::state).containsOnly(MessageState.FAILED);
            assertThat(rows).extracting(MessageRow::lastError).containsOnly("NOT_CONFIGURED");
            assertThat(context.getBean(NotificationContext.News.class).heard).hasSize(Channel.values().length);
        });
    }

    @Test
    void refusesEveryReceiptWhenNoSecretIsConfigured() {
        application.run(context -> {
            DeliveryReceipts receipts = context.getBean(DeliveryReceipts.class);

            for (String secret : Arrays.asList("", null)) {
                assertThat(receipts.receive("sms", new IncomingReport(secret, secret, "{}"))
                                .status())
                        .isEqualTo(DeliveryReceipts.Reception.Status.STRANGER);
            }
        });
    }

    private static List<MessageRow> afterEveryChannel(AssertableApplicationContext context) {
        Scene scene = context.getBean(Scene.class);
        String incident = scene.incident(false);
        for (Channel channel : Channel.values()) {
            scene.queue(Scene.message(incident, channel, MessageKind.ALERT, false, Scene.TEXT));
        }
        assertThat(context.getBean(OutboxDispatcher.class).dispatchDue()).isEqualTo(Channel.values().length);
        return context.getBean(Messages.class).ofIncident(incident);
    }
}
