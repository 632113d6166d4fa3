package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.incident.cap.CapArchive;
import dk.kaldekaede.incident.cap.CapInfo;
import dk.kaldekaede.incident.cap.CapRecord;
import dk.kaldekaede.incident.cap.CapShown;
import dk.kaldekaede.incident.web.CapAlertView.HeldBack;
import dk.kaldekaede.incident.web.CapAlertView.InfoView;
import dk.kaldekaede.roster.CurrentPerson;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Reads the alerts that a person may see: those of her incidents; the others are the crisis management's, revision's and
 * the administrator's, who tries out the connection.
 */
@Component
class CapAlertReader {

    private static final int NEWEST = 100;
    private static final String ADMIN = "admin";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH.mm");

    private final CapArchive archive;
    private final Admission admission;
    private final IncidentAccess access;
    private final PageTimes times;
    private final Words words;
    private final CurrentPerson current;

    CapAlertReader(
            CapArchive archive,
            Admission admission,
            IncidentAccess access,
            PageTimes times,
            Words words,
            CurrentPerson current) {
        this.archive = archive;
        this.admission = admission;
        this.access = access;
        this.times = times;
        this.words = words;
        this.current = current;
    }

    /**
     * The alerts, newest first.
     *
     * @param incidentId one incident's, or null for the newest of all that she may see
     * @throws UnknownIncident when she may not see that incident
     */
    List<CapShown> read(String incidentId, Authentication who) {
        if (incidentId != null) {
            return archive.ofIncident(admission.toRead(incidentId).id());
        }
        return archive.latest(NEWEST).stream()
                .filter(shown -> mayRead(shown.record(), who))
                .toList();
    }

    Optional<CapShown> find(String id, Authentication who) {
        return archive.find(id).filter(shown -> mayRead(shown.record(), who));
    }

    private boolean mayRead(CapRecord record, Authentication who) {
        return record.incidents().isEmpty()
                ? access.mayRead(who, null) || current.isIn(ADMIN)
                : record.incidents().stream().anyMatch(access::mayRead);
    }

    CapAlertView view(CapShown shown) {
        return new CapAlertView(
                shown,
                times.of(shown.record().name().sent().toInstant()),
                times.of(shown.record().receivedAt()),
                shown.infos().stream().map(this::view).toList(),
                shown.record().heldBack().stream()
                        .map(fact -> new HeldBack(fact, says(fact, shown)))
                        .toList());
    }

    private InfoView view(CapInfo info) {
        return new InfoView(info, moment(info.onset()), moment(info.expires()));
    }

    private ZonedDateTime moment(OffsetDateTime written) {
        return written == null ? null : times.of(written.toInstant());
    }

    private String says(String fact, CapShown shown) {
        return switch (fact) {
            case "what" -> shown.said().what();
            case "where" -> shown.said().where();
            case "occurredAt" -> MOMENT.format(times.of(shown.said().occurredAt()));
            default -> words.say("answer3.YES");
        };
    }
}
