package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.RosterChange;
import dk.kaldekaede.roster.RosterChanges;
import dk.kaldekaede.roster.Shift;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the latest changes of the roster. */
@Component
class ChangeReader {

    private static final int LATEST = 15;
    private static final int LINES = 6;

    private final RosterChanges changes;
    private final PeopleList people;
    private final RosterTimes times;

    ChangeReader(RosterChanges changes, PeopleList people, RosterTimes times) {
        this.changes = changes;
        this.people = people;
        this.times = times;
    }

    /** The newest first. */
    List<ChangeView> latest() {
        List<RosterChange> latest = changes.latest(LATEST);
        Map<String, String> users = people.namesOfUsers();
        Map<String, String> names = people.names(latest.stream()
                .flatMap(change -> Stream.concat(change.removed().stream(), change.added().stream()))
                .map(Shift::personId)
                .collect(Collectors.toSet()));
        // Whoever undoes a change comes after it, so no change here is undone by one that is not here.
        Set<String> undone = latest.stream()
                .map(RosterChange::undoes)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return latest.stream()
                .map(change -> new ChangeView(
                        change.id(),
                        change.kind().name(),
                        change.byUser() == null ? null : users.getOrDefault(change.byUser(), change.byUser()),
                        times.of(change.madeAt()),
                        undone.contains(change.id()),
                        lines(change, names),
                        Math.max(0, change.added().size() + change.removed().size() - LINES)))
                .toList();
    }

    private List<ChangeView.Line> lines(RosterChange change, Map<String, String> names) {
        return Stream.concat(
                        change.added().stream().map(shift -> line(shift, true, names)),
                        change.removed().stream().map(shift -> line(shift, false, names)))
                .sorted(Comparator.comparing(ChangeView.Line::from).thenComparing(ChangeView.Line::added))
                .limit(LINES)
                .toList();
    }

    private ChangeView.Line line(Shift shift, boolean added, Map<String, String> names) {
        return new ChangeView.Line(
                added,
                shift.role(),
                names.getOrDefault(shift.personId(), shift.personId()),
                times.of(shift.startsAt()),
                times.of(shift.endsAt()));
    }
}
