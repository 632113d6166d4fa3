package dk.kaldekaede.incident;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes reports so that the same one sent twice is one incident. */
@Component
public class ReportIncident {

    private final IncidentRun run;
    private final IdempotencyKeys keys;
    private final TransactionTemplate transaction;

    ReportIncident(IncidentRun run, IdempotencyKeys keys, TransactionTemplate transaction) {
        this.run = run;
        this.keys = keys;
        this.transaction = transaction;
    }

    /**
     * Reports an incident, once per key.
     *
     * @param key what the reporter calls this report; null when she gives none
     * @param reporterUser the account that reports, or null
     * @return the incident's id, the earlier one's when the key was used before
     */
    public String report(IncidentFacts facts, String key, String reporterUser) {
        if (key == null) {
            return run.report(facts, reporterUser);
        }
        Optional<String> known = keys.incidentOf(key);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            return transaction.execute(status -> {
                String id = run.report(facts, reporterUser);
                keys.keep(key, id);
                return id;
            });
        } catch (DuplicateKeyException sameMoment) {
            return keys.incidentOf(key).orElseThrow(() -> sameMoment);
        }
    }
}
