package dk.kaldekaede.incident.cap;

import dk.kaldekaede.incident.IncidentAccess;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which incidents an alert may touch. A reference is only a claim: it counts towards an incident in which the sender's
 * account sent an alert before or has a part, or which another system reported under the same {@code sender}.
 */
@Component
class CapKin {

    private final IncidentAccess access;

    CapKin(IncidentAccess access) {
        this.access = access;
    }

    /** The incidents of its relatives that the alert may touch. */
    List<String> incidents(CapRecord record, List<CapRecord> related) {
        Set<String> own = related.stream()
                .filter(other -> sameSource(record, other))
                .flatMap(other -> other.incidents().stream())
                .collect(Collectors.toSet());
        return incidentsOf(related).stream()
                .filter(incident -> own.contains(incident) || access.mayTakePart(incident))
                .toList();
    }

    /**
     * What the alert refers to that belongs to others' incidents alone; empty when it may touch an incident. What others
     * merely referred to as well keeps nobody out.
     */
    Optional<CapReference> othersAlone(CapAlert alert, CapRecord record, List<CapRecord> related) {
        return incidents(record, related).isEmpty()
                ? alert.references().stream()
                        .filter(reference -> related.stream()
                                .filter(other -> !other.incidents().isEmpty())
                                .anyMatch(other -> other.name().key().equals(reference.key())))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether one source sent both. */
    boolean sameSource(CapRecord one, CapRecord other) {
        boolean sameCentre = one.fromSystem()
                && other.fromSystem()
                && one.name().sender().equals(other.name().sender());
        return sameCentre || Objects.equals(one.receivedFrom(), other.receivedFrom());
    }

    private static List<String> incidentsOf(List<CapRecord> related) {
        return related.stream()
                .flatMap(each -> each.incidents().stream())
                .distinct()
                .toList();
    }
}
