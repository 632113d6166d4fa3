package dk.kaldekaede.rulechange;

import dk.kaldekaede.rules.ManagedTables;
import dk.kaldekaede.rules.ShippedTables;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A release that comes with another default offers it to the managers, once: what is in force stays in force. */
@Component
class ChangedDefaults {

    private static final Logger LOG = LoggerFactory.getLogger(ChangedDefaults.class);

    private final ShippedTables shipped;
    private final ManagedTables tables;
    private final Drafts drafts;
    private final TransactionTemplate transaction;

    ChangedDefaults(ShippedTables shipped, ManagedTables tables, Drafts drafts, TransactionTemplate transaction) {
        this.shipped = shipped;
        this.tables = tables;
        this.drafts = drafts;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void offer() {
        offer(shipped.all());
    }

    /** Offers those of these tables that are news here. */
    void offer(Map<String, String> defaults) {
        defaults.forEach((table, xml) -> transaction.executeWithoutResult(status -> {
            if (shipped.isNews(table, xml)
                    && !TableGuard.same(
                            tables.xml(table, tables.inForce(table).version().version()), xml)) {
                drafts.offer(table, xml);
                LOG.info("The shipped table {} has changed; it waits as a draft", table);
            }
        }));
    }
}
