package dk.kaldekaede.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How messages are sent is what the table says; without it, at once and rather twice than not at all. */
class MessagePolicyTest {

    @Test
    void readsTheShippedTable() {
        MessagePolicy policy = new MessagePolicy(new ShippedTable());

        assertThat(policy.of(Channel.SMS, MessageKind.ALERT))
                .isEqualTo(new MessagePolicy.Terms(Optional.of(Duration.ofMinutes(1)), Duration.ofSeconds(20), 30));
        assertThat(policy.of(Channel.VOICE, MessageKind.ALERT).bundleWithin())
                .as("a call is a call")
                .isZero();
        for (Channel channel : Channel.values()) {
            for (MessageKind kind : MessageKind.values()) {
                assertThat(policy.of(channel, kind).mostPerHour())
                        .as("%s %s", channel, kind)
                        .isLessThan(Integer.MAX_VALUE);
            }
        }
    }

    @Test
    void isCarefulWithoutARule() {
        carefulWith(new MessagePolicy((table, facts) -> Optional.empty()));
    }

    @Test
    void isCarefulWithoutTheDatabase() {
        carefulWith(new MessagePolicy((table, facts) -> {
            throw new IllegalStateException("no connection");
        }));
    }

    @Test
    void isCarefulWithARuleThatSaysNonsense() {
        carefulWith(new MessagePolicy((table, facts) ->
                Optional.of(Map.of("receiptWithin", "soon", "bundleWithin", "PT1M", "mostPerHour", 3))));
        carefulWith(new MessagePolicy((table, facts) -> Optional.of(Map.of("receiptWithin", "none"))));
    }

    private static void carefulWith(MessagePolicy policy) {
        assertThat(policy.of(Channel.VOICE, MessageKind.REMINDER))
                .isEqualTo(
                        new MessagePolicy.Terms(Optional.of(Duration.ofMinutes(2)), Duration.ZERO, Integer.MAX_VALUE));
        assertThat(policy.of(Channel.MAIL, MessageKind.ALERT).receiptWithin()).isEmpty();
        assertThat(policy.of(Channel.SMS, MessageKind.LEADER).receiptWithin()).isEmpty();
    }
}
