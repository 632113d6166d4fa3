package dk.kaldekaede.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether the witness still looks: it and the application watch each other. Before its first test alarm there is none. */
@Component
class WitnessAudit {

    private final TestAlarms alarms;
    private final Duration silentAfter;

    WitnessAudit(TestAlarms alarms, @Value("${kaldekaede.watch.witness.silent-after:3h}") Duration silentAfter) {
        this.alarms = alarms;
        this.silentAfter = silentAfter;
    }

    /** Without an address for test alarms there is no witness to miss. */
    List<Finding> look(Instant now) {
        return alarms.addressed() ? missed(now.minus(silentAfter)) : List.of();
    }

    private List<Finding> missed(Instant limit) {
        return alarms.latest(1).stream()
                .map(TestAlarm::raisedAt)
                .filter(latest -> latest.isBefore(limit))
                .map(latest -> Finding.of(FindingKind.WITNESS_SILENT, "witness", latest, null))
                .toList();
    }
}
