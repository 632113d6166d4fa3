package dk.kaldekaede.notification;

import dk.kaldekaede.rules.NewestTable;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What the table {@code message-policy} says of a channel and a kind of message, in its newest published version: it is
 * about messages and no incident's own. Without an answer careful values stand, which hold nothing back.
 */
@Component
public class MessagePolicy {

    static final String TABLE = "message-policy";

    private static final Logger LOG = LoggerFactory.getLogger(MessagePolicy.class);
    private static final String NONE = "none";

    private final NewestTable table;

    MessagePolicy(NewestTable table) {
        this.table = table;
    }

    /**
     * What goes for a message.
     *
     * @param receiptWithin without a receipt for so long, another gateway sends it as well; empty: none is waited for
     * @param bundleWithin so long after her last message new ones to the same person gather, to go as one; zero: each
     *     goes at once and alone
     * @param mostPerHour when one person has had so many by this channel in an hour, this kind waits; alarms never do
     */
    public record Terms(Optional<Duration> receiptWithin, Duration bundleWithin, int mostPerHour) {

        /** Send at once, all of it, and twice rather than not at all. */
        static Terms careful(Channel channel, MessageKind kind) {
            boolean alarm = kind == MessageKind.ALERT || kind == MessageKind.REMINDER;
            return new Terms(
                    alarm && channel != Channel.MAIL ? Optional.of(Duration.ofMinutes(2)) : Optional.empty(),
                    Duration.ZERO,
                    Integer.MAX_VALUE);
        }
    }

    /** The terms for a message; never fails. */
    public Terms of(Channel channel, MessageKind kind) {
        try {
            Optional<Map<String, Object>> row =
                    table.ask(TABLE, Map.of("channel", channel.name().toLowerCase(Locale.ROOT), "kind", kind.name()));
            if (row.isPresent()) {
                return read(row.get());
            }
            LOG.error("The table {} has no rule for {} {}; careful values stand", TABLE, channel, kind);
        } catch (RuntimeException e) {
            // A database's words may quote a row: the class has to do.
            LOG.error("The table {} could not be asked ({}); careful values stand", TABLE, e.getClass());
        }
        return Terms.careful(channel, kind);
    }

    /**
     * A row as terms.
     *
     * @throws DateTimeParseException when a duration is none
     */
    private static Terms read(Map<String, Object> row) {
        String receipt = (String) row.get("receiptWithin");
        return new Terms(
                duration(receipt),
                duration((String) row.get("bundleWithin")).orElse(Duration.ZERO),
                ((Number) row.get("mostPerHour")).intValue());
    }

    private static Optional<Duration> duration(String cell) {
        return NONE.equals(cell) ? Optional.empty() : Optional.of(Duration.parse(cell));
    }
}
