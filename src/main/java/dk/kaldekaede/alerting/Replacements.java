package dk.kaldekaede.alerting;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.roster.Roster;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Alarms that ring at somebody who no longer holds the role: whoever holds it now may be called instead. */
@Component
public class Replacements {

    private final AlertRows rows;
    private final AlertMessages messages;
    private final HolderSearch search;
    private final Roster roster;
    private final Trail trail;
    private final Clock clock;

    Replacements(AlertRows rows, AlertMessages messages, HolderSearch search, Roster roster, Trail trail, Clock clock) {
        this.rows = rows;
        this.messages = messages;
        this.search = search;
        this.roster = roster;
        this.trail = trail;
        this.clock = clock;
    }

    /** Who would be called next, when the one called does not hold the role any more; empty when she does. */
    public Optional<String> successorOf(Alert alert) {
        boolean rightlyCalled = !alert.ringing()
                || roster.holdersAt(alert.role(), clock.instant()).stream()
                        .anyMatch(holder -> holder.id().equals(alert.personId()));
        return rightlyCalled ? Optional.empty() : search.after(alert);
    }

    /** Those of these alarms that ring at somebody who no longer holds the role: one look for all of them. */
    public List<Alert> passedOn(Collection<Alert> alerts) {
        List<Alert> ringing = alerts.stream().filter(Alert::ringing).toList();
        Map<String, Set<String>> holders =
                roster.holdersOf(ringing.stream().map(Alert::role).collect(Collectors.toSet()), clock.instant());
        return ringing.stream()
                .filter(alert -> !holders.getOrDefault(alert.role(), Set.of()).contains(alert.personId()))
                .toList();
    }

    /**
     * Ends a ringing alarm and tells the first that she need not do anything. The row's lock lets one of two win.
     *
     * @return the alarm as it is now; empty when there is nothing to replace, and nothing has changed
     */
    @Transactional
    public Optional<Alert> replace(String alertId, String byUser) {
        Alert alert =
                rows.lock(alertId).orElseThrow(() -> new NoSuchElementException("No alarm has the id " + alertId));
        if (successorOf(alert).isEmpty()) {
            return Optional.empty();
        }
        rows.end(alertId, AlertState.REPLACED, clock.instant());
        trail.record(TrailNote.of(alert.incidentId(), TrailType.ALERT_REPLACED)
                .activation(alert.activationId())
                .alert(alert.id())
                .role(alert.role())
                .person(alert.personId())
                .with("purpose", alert.purpose())
                .by(byUser));
        messages.replaced(alert);
        return rows.find(alertId);
    }
}
