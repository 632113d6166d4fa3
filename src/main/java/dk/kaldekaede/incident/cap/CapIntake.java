package dk.kaldekaede.incident.cap;

import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.roster.CurrentPerson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes alerts in, one at a time, so that one event is one incident in whatever order its alerts come. */
@Component
public class CapIntake {

    /** The account of a system, such as an alarm centre's. */
    private static final String SYSTEM = "reporter";

    /** How much a sender's clock may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(15);

    private final CapRecords records;
    private final CapIncidents incidents;
    private final IncidentRun run;
    private final CapReader reader;
    private final CapKin kin;
    private final CurrentPerson current;
    private final ConflictRetry retry;
    private final Clock clock;

    CapIntake(
            CapRecords records,
            CapIncidents incidents,
            IncidentRun run,
            CapReader reader,
            CapKin kin,
            CurrentPerson current,
            ConflictRetry retry,
            Clock clock) {
        this.records = records;
        this.incidents = incidents;
        this.run = run;
        this.reader = reader;
        this.kin = kin;
        this.current = current;
        this.retry = retry;
        this.clock = clock;
    }

    /**
     * Takes in an alert of whoever is logged in. The same alert again changes nothing.
     *
     * @throws CapNameTaken when another alert has its name
     * @throws CapNotYours when it follows up what its sender has no part in
     * @throws CapRefused when it was sent in the future: it would outdo everything that is sent after it
     */
    public CapReceipt take(CapReader.Read read) {
        return retry.run(() -> {
            records.waitForTurn();
            Optional<CapRecord> known = records.named(read.alert().name());
            return known.isPresent() ? again(known.get(), read) : first(read);
        });
    }

    private CapReceipt again(CapRecord known, CapReader.Read read) {
        if (!reader.same(known.document(), read.text())) {
            throw new CapNameTaken();
        }
        return new CapReceipt(known.id(), known.outcome(), known.incidents(), true);
    }

    private CapReceipt first(CapReader.Read read) {
        CapAlert alert = read.alert();
        if (alert.name().sent().toInstant().isAfter(clock.instant().plus(AHEAD))) {
            throw new CapRefused(new CapProblem("alert/sent", "cap.problem.future", null));
        }
        String id = records.add(read, CapOutcome.RECORDED, current.user(), current.isIn(SYSTEM));
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
        List<CapRecord> related = related(alert, record);
        List<String> all = kin.incidents(record, related);
        List<String> underWay = all.stream().filter(run::takesNews).toList();
        if (!underWay.isEmpty()) {
            underWay.forEach(incident -> incidents.add(incident, alert, record));
            records.setOutcome(record.id(), CapOutcome.ADDED);
        } else if (!all.isEmpty() && !newest(related, all, record).isBefore(sent(record))) {
            isLate(record, all);
        } else {
            underWay = List.of(incidents.open(alert, record));
            records.setOutcome(record.id(), CapOutcome.OPENED);
        }
        askOfKeptCancellations(related, record, underWay);
    }

    private void cancel(CapAlert alert, CapRecord record) {
        List<String> all = kin.incidents(record, related(alert, record));
        List<String> underWay = all.stream().filter(run::takesNews).toList();
        if (!underWay.isEmpty()) {
            ask(record, underWay);
        } else if (!all.isEmpty()) {
            isLate(record, all);
        } else {
            records.setOutcome(record.id(), CapOutcome.CANCEL_KEPT);
        }
    }

    /** An alert opens whatever strangers said of it; what only follows up needs a part in what it refers to. */
    private List<CapRecord> related(CapAlert alert, CapRecord record) {
        List<CapRecord> related = records.related(alert);
        if (alert.type().follows()) {
            kin.othersAlone(alert, record, related).ifPresent(reference -> {
                throw new CapNotYours(reference);
            });
        }
        return related;
    }

    private void askOfKeptCancellations(List<CapRecord> related, CapRecord record, List<String> underWay) {
        if (!underWay.isEmpty()) {
            related.stream()
                    .filter(each -> each.outcome() == CapOutcome.CANCEL_KEPT && kin.sameSource(record, each))
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

    /** When the newest of the others was sent that belongs to an incident. */
    private static Instant newest(List<CapRecord> related, List<String> incidents, CapRecord but) {
        return related.stream()
                .filter(each -> !each.id().equals(but.id()) && !Collections.disjoint(each.incidents(), incidents))
                .map(CapIntake::sent)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant sent(CapRecord record) {
        return record.name().sent().toInstant();
    }
}
