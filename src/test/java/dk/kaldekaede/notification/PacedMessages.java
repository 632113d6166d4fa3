package dk.kaldekaede.notification;

import dk.kaldekaede.rules.NewestTable;
import java.time.Duration;

/** Whether messages to one person gather and are limited, as a test wants it: most expect each one at once. */
public final class PacedMessages extends MessagePolicy {

    private static volatile boolean paced;

    PacedMessages(NewestTable table) {
        super(table);
    }

    /** From now on the table's pace goes, or none does. */
    public static void are(boolean now) {
        paced = now;
    }

    @Override
    public Terms of(Channel channel, MessageKind kind) {
        Terms terms = super.of(channel, kind);
        return paced ? terms : new Terms(terms.receiptWithin(), Duration.ZERO, Integer.MAX_VALUE);
    }
}
