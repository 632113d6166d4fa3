package dk.kaldekaede.incident.cap;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The alerts that came, for people to read. */
@Component
public class CapArchive {

    private final CapRecords records;
    private final CapReader reader;

    CapArchive(CapRecords records, CapReader reader) {
        this.records = records;
        this.reader = reader;
    }

    /** One incident's alerts, newest first. */
    public List<CapShown> ofIncident(String incidentId) {
        return records.ofIncident(incidentId).stream().map(this::shown).toList();
    }

    /** The alerts that came last, newest first. */
    public List<CapShown> latest(int count) {
        return records.latest(count).stream().map(this::shown).toList();
    }

    /** The alert with this id. */
    public Optional<CapShown> find(String id) {
        return records.find(id).map(this::shown);
    }

    private CapShown shown(CapRecord record) {
        CapAlert alert = reader.alert(record.document());
        return new CapShown(record, alert, CapSaid.by(alert), CapSaid.read(alert));
    }
}
