package dk.kaldekaede.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.rules.check.CheckedTable;
import dk.kaldekaede.rules.check.Finding;
import dk.kaldekaede.rules.check.Severity;
import dk.kaldekaede.rules.table.RuleTable;
import dk.kaldekaede.rules.table.Words;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A table names channels there are, and of those in one cell one at least can send. */
class ChannelsInTablesTest {

    private static final String CHANNELS = "<text>\"sms,mail\"</text>";

    @Test
    void theShippedTablesNameChannelsThereAre() {
        for (String name : List.of("escalation-policy", "call-out-policy", "message-policy")) {
            assertThat(findings(CheckedTable.shipped(name).table(), Channel.MAIL))
                    .isEmpty();
        }
    }

    @Test
    void findsAChannelThereIsNot() {
        assertOnly(
                findings(planted("call-out-policy", CHANNELS, "sms,pigeon"), Channel.SMS, Channel.MAIL),
                "channelUnknown",
                Severity.ERROR);
        assertThat(findings(planted("message-policy", "<text>\"sms\"</text>", "pigeon"), Channel.SMS))
                .extracting(Finding::columnId)
                .containsExactly("input_channel");
    }

    @Test
    void findsThatNoneOfTheChannelsCanSend() {
        assertOnly(
                findings(planted("call-out-policy", CHANNELS, "voice"), Channel.SMS, Channel.MAIL),
                "channelNone",
                Severity.WARNING);
    }

    private static void assertOnly(List<Finding> findings, String code, Severity severity) {
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.columnId()).isEqualTo("output_channels");
            Words.assertSaidInBothLanguages(finding.key(), finding.arguments());
        });
    }

    private static RuleTable planted(String table, String piece, String channels) {
        return CheckedTable.shipped(table)
                .with(piece, "<text>\"" + channels + "\"</text>")
                .table();
    }

    private static List<Finding> findings(RuleTable table, Channel... configured) {
        List<Gateway> gateways = Stream.of(configured).<Gateway>map(Silent::new).toList();
        return new ChannelsInTables(new Gateways(gateways, Clock.systemUTC())).of(table);
    }

    private record Silent(Channel channel) implements Gateway {

        @Override
        public String name() {
            return channel.name();
        }

        @Override
        public boolean promisesReceipts() {
            return false;
        }

        @Override
        public SendResult send(Message message) {
            throw new UnsupportedOperationException("nothing is sent here");
        }
    }
}
