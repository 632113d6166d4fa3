package dk.kaldekaede.notification;

import dk.kaldekaede.rules.check.Finding;
import dk.kaldekaede.rules.check.MeaningCheck;
import dk.kaldekaede.rules.check.RowTexts;
import dk.kaldekaede.rules.table.Row;
import dk.kaldekaede.rules.table.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every channel that a table names exists, and of those in one cell one at least can send. */
@Component
class ChannelsInTables implements MeaningCheck {

    private static final String ANSWERED = "channels";
    private static final String ASKED = "channel";

    private final Gateways gateways;

    ChannelsInTables(Gateways gateways) {
        this.gateways = gateways;
    }

    @Override
    public List<Finding> of(RuleTable table) {
        List<Finding> findings = new ArrayList<>();
        for (Row row : table.rows()) {
            List<String> answered = RowTexts.answered(table, row, ANSWERED);
            unknown(answered)
                    .forEach(name -> findings.add(Finding.error("channelUnknown", name)
                            .at(
                                    row.id(),
                                    table.outputs().get(table.output(ANSWERED)).id())));
            unknown(RowTexts.asked(table, row, ASKED))
                    .forEach(name -> findings.add(Finding.error("channelUnknown", name)
                            .at(row.id(), table.inputs().get(table.input(ASKED)).id())));
            if (!answered.isEmpty() && answered.stream().noneMatch(this::canSend)) {
                findings.add(Finding.warning("channelNone", String.join(", ", answered))
                        .at(
                                row.id(),
                                table.outputs().get(table.output(ANSWERED)).id()));
            }
        }
        return findings;
    }

    private static Stream<String> unknown(List<String> names) {
        return names.stream().filter(name -> channel(name).isEmpty());
    }

    private boolean canSend(String name) {
        return channel(name).filter(gateways::configured).isPresent();
    }

    private static Optional<Channel> channel(String name) {
        return Stream.of(Channel.values())
                .filter(channel -> channel.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
