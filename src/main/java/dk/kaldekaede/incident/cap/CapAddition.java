package dk.kaldekaede.incident.cap;

import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.Known;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one more alert adds to an incident's facts. The alert that was sent last counts, in whatever order they came;
 * what a person wrote stands, and what the alert says instead is held back to be shown.
 */
final class CapAddition {

    /** What an alert said, and when it was sent. */
    record Statement(Instant sent, CapSaid said) {}

    private final List<Statement> others;
    private final Statement latest;
    private final List<String> changed = new ArrayList<>();
    private final List<String> heldBack = new ArrayList<>();
    private final IncidentFacts facts;

    /**
     * Works out what is added.
     *
     * @param facts what is known now, with null for what or where nobody has said
     * @param latest what the new alert says
     * @param others what the incident's alerts have said so far
     */
    CapAddition(IncidentFacts facts, Statement latest, List<Statement> others) {
        this.latest = latest;
        this.others = others;
        this.facts = facts.withReport(
                added("what", facts.what(), CapSaid::what),
                added("where", facts.where(), CapSaid::where),
                added("occurredAt", facts.occurredAt(), CapSaid::occurredAt),
                Boolean.TRUE.equals(added("acute", acute(facts.acute()), CapSaid::acute)) ? Known.YES : facts.acute(),
                Objects.requireNonNullElse(facts.reportedBy(), latest.said().reportedBy()));
    }

    private static Boolean acute(Known known) {
        return known == Known.UNKNOWN ? null : known == Known.YES;
    }

    private <T> T added(String name, T known, Function<CapSaid, T> fact) {
        T says = fact.apply(latest.said());
        Optional<Statement> last = others.stream()
                .filter(other -> fact.apply(other.said()) != null)
                .max(Comparator.comparing(Statement::sent));
        T saidBefore = last.map(Statement::said).map(fact).orElse(null);
        boolean outdated =
                last.filter(other -> other.sent().isAfter(latest.sent())).isPresent();
        if (says == null || outdated || says.equals(known) || says.equals(saidBefore)) {
            return known;
        }
        if (known == null || Objects.equals(known, saidBefore)) {
            changed.add(name);
            return says;
        }
        heldBack.add(name);
        return known;
    }

    IncidentFacts facts() {
        return facts;
    }

    /** Names of the facts that are changed. */
    List<String> changed() {
        return changed;
    }

    /** Names of the facts that a person has written otherwise. */
    List<String> heldBack() {
        return heldBack;
    }
}
