package dk.kaldekaede.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An activation goes by the tables of its start, whatever a manager publishes meanwhile. */
class PinnedRulesTest {

    private static ConfigurableApplicationContext application;
    private static PinnedRules pinned;

    @BeforeAll
    static void start() {
        application = RulesSlice.startOn("pins", true);
        pinned = application.getBean(PinnedRules.class);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void keepsTheVersionOfTheStart() throws IOException {
        pin("activation-1", "incident-1");
        int atTheStart = pinned.versionOf("place", "activation-1");

        publishPlaceAgain();
        pin("activation-1", "incident-1");
        pin("activation-2", "incident-1");

        assertThat(pinned.versionOf("place", "activation-1")).isEqualTo(atTheStart);
        assertThat(pinned.versionOf("place", "activation-2")).isEqualTo(atTheStart + 1);
    }

    @Test
    void recordsTheVersionsInTheTimelineOnce() {
        pin("activation-3", "incident-3");
        pin("activation-3", "incident-3");

        assertThat(application.getBean(Trail.class).of("incident-3"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.type()).isEqualTo(TrailType.RULES_PINNED);
                    assertThat(entry.activationId()).isEqualTo("activation-3");
                    assertThat(entry.details())
                            .containsEntry("first-link", "1")
                            .doesNotContainKey("message-policy")
                            .hasSize(15);
                });
    }

    @Test
    void aTableOfNoIncidentGoesByItsNewestVersionAtOnce() throws IOException {
        NewestTable newest = application.getBean(NewestTable.class);
        Map<String, Object> alarm = Map.of("channel", "sms", "kind", "ALERT");
        assertThat(newest.ask("message-policy", alarm))
                .hasValueSatisfying(row -> assertThat(row).containsEntry("receiptWithin", "PT1M"));

        String changed =
                Files.readString(Path.of("dmn/message-policy.dmn")).replaceFirst("\"PT1M\"</text>", "\"PT90S\"</text>");
        application.getBean(PublishedTables.class).publish("manager", Map.of("message-policy.dmn", changed));

        assertThat(newest.ask("message-policy", alarm))
                .hasValueSatisfying(row -> assertThat(row).containsEntry("receiptWithin", "PT90S"));
        assertThat(newest.ask("message-policy", Map.of("channel", "pigeon", "kind", "ALERT")))
                .isEmpty();
    }

    @Test
    void aMissingPinIsAnErrorThatSaysWhich() {
        assertThatThrownBy(() -> pinned.versionOf("escalation-policy", "never-pinned"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The table escalation-policy is not pinned for activation never-pinned");
    }

    @Test
    void pinsOnlyInsideTheTransactionOfWhatItBelongsTo() {
        assertThatThrownBy(() -> pinned.pin("activation-4", "incident-4"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private static void pin(String activation, String incident) {
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> pinned.pin(activation, incident));
    }

    private static void publishPlaceAgain() throws IOException {
        String changed =
                Files.readString(Path.of("dmn/place.dmn")).replace("\"TOWN_HALL\"</text>", "\"SCHOOL\"</text>");
        application.getBean(PublishedTables.class).publish("manager", Map.of("place.dmn", changed));
    }
}
