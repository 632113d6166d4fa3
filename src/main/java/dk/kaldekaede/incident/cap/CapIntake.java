package dk.kaldekaede.incident.cap;

import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.incident.IncidentRun;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes alerts in, one at a time, so that one event is one incident in whatever order its alerts come. */
@Component
public class CapIntake {

    private final CapRecords records;
    private final CapIncidents incidents;
    private final IncidentRun run;
    private final CapReader reader;
    private final ConflictRetry retry;

    CapIntake(CapRecords records, CapIncidents incidents, IncidentRun run, CapReader reader, ConflictRetry retry) {
        this.records = records;
        this.incidents = incidents;
        this.run = run;
        this.reader = reader;
        this.retry = retry;
    }

    /**
     * Takes an alert in. The same alert again changes nothing.
     *
     * @param user the account that sends it
     * @throws CapNameTaken when another alert has its name
     */
    public CapReceipt take(CapReader.Read read, String user) {
        return retry.run(() -> {
            records.waitForTurn();
            Optional<CapRecord> known = records.named(read.alert().name());
            return known.isPresent() ? again(known.get(), read) : first(read, user);
        });
    }

    private CapReceipt again(CapRecord known, CapReader.Read read) {
        if (!reader.same(known.document(), read.text())) {
            throw new CapNameTaken();
        }
        return new CapReceipt(known.id(), known.outcome(), known.incidents(), true);
    }

    private CapReceipt first(CapReader.Read read, String user) {
        CapAlert alert = read.alert();
        String id = records.add(read, CapOutcome.RECORDED, user);
        if (alert.status().calls()) {
            CapRecord record = records.find(id).orElseThrow();
            switch (alert.type()) {
                case ALERT, UPDATE -> alarm(alert, record);
                case CANCEL -> cancel(alert, record);
                case ACK, ERROR -> {
                    // A receipt or a complaint of another system calls nobody.
                }
            }
        }
        CapRecord taken = records.find(id).orElseThrow();
        return new CapReceipt(id, taken.outcome(), taken.incidents(), false);
    }

    private void alarm(CapAlert alert, CapRecord record) {
        List<CapRecord> related = records.related(alert);
        List<String> all = incidentsOf(related);
        List<String> underWay = all.stream().filter(run::takesNews).toList();
        if (!underWay.isEmpty()) {
            underWay.forEach(incident -> incidents.add(incident, alert, record));
            records.setOutcome(record.id(), CapOutcome.ADDED);
        } else if (!all.isEmpty() && !newest(related, record).isBefore(sent(record))) {
            isLate(record, all);
        } else {
            underWay = List.of(incidents.open(alert, record));
            records.setOutcome(record.id(), CapOutcome.OPENED);
        }
        askOfKeptCancellations(related, underWay);
    }

    private void cancel(CapAlert alert, CapRecord record) {
        List<String> all = incidentsOf(records.related(alert));
        List<String> underWay = all.stream().filter(run::takesNews).toList();
        if (!underWay.isEmpty()) {
            ask(record, underWay);
        } else if (!all.isEmpty()) {
            isLate(record, all);
        } else {
            records.setOutcome(record.id(), CapOutcome.CANCEL_KEPT);
        }
    }

    private void askOfKeptCancellations(List<CapRecord> related, List<String> underWay) {
        if (!underWay.isEmpty()) {
            related.stream()
                    .filter(each -> each.outcome() == CapOutcome.CANCEL_KEPT)
                    .forEach(cancellation -> ask(cancellation, underWay));
        }
    }

    private void ask(CapRecord cancellation, List<String> underWay) {
        underWay.forEach(incident -> incidents.ask(incident, cancellation));
        records.setOutcome(cancellation.id(), CapOutcome.CANCEL_ASKED);
    }

    private void isLate(CapRecord record, List<String> closed) {
        closed.forEach(incident -> incidents.note(incident, record, List.of(), List.of()));
        records.setOutcome(record.id(), CapOutcome.LATE);
    }

    private static List<String> incidentsOf(List<CapRecord> related) {
        return related.stream()
                .flatMap(each -> each.incidents().stream())
                .distinct()
                .toList();
    }

    /** When the newest of the others was sent that belongs to an incident. */
    private static Instant newest(List<CapRecord> related, CapRecord but) {
        return related.stream()
                .filter(each -> !each.id().equals(but.id()) && !each.incidents().isEmpty())
                .map(CapIntake::sent)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant sent(CapRecord record) {
        return record.name().sent().toInstant();
    }
}
