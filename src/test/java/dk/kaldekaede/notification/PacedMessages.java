package dk.kaldekaede.notification;

import dk.kaldekaede.rules.NewestTable;
import java.time.Duration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Whether messages to one person gather and are limited, as a test wants it: most expect each one at once. */
public final class PacedMessages extends MessagePolicy {

    private static volatile boolean paced;
    private static volatile Duration gather;

    PacedMessages(NewestTable table) {
        super(table);
    }

    /** Has an application that is about to start ask this one. The whole of the tests' parts has it already. */
    public static void in(ConfigurableApplicationContext application) {
        ((GenericApplicationContext) application)
                .registerBean(PacedMessages.class, definition -> definition.setPrimary(true));
    }

    /** From now on the table's pace goes, or none does. */
    public static void are(boolean now) {
        paced = now;
        gather = null;
    }

    /** From now on a table goes that has everything gather for so long, calls and answers too. */
    static void gatherFor(Duration within) {
        paced = true;
        gather = within;
    }

    @Override
    public Terms of(Channel channel, MessageKind kind) {
        Terms terms = super.of(channel, kind);
        if (gather != null) {
            return new Terms(terms.receiptWithin(), gather, terms.mostPerHour());
        }
        return paced ? terms : new Terms(terms.receiptWithin(), Duration.ZERO, Integer.MAX_VALUE);
    }
}
