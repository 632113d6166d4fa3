package dk.kaldekaede.roster.importing;

import java.util.List;

/**
 * What an import would change, line by line.
 *
 * @param changes in the file's order
 * @param problems any of them, and nothing can be imported
 */
public record Preview(List<Change> changes, List<Problem> problems) {

    /** Those of one kind. */
    public List<Change> in(Change.State state) {
        return changes.stream().filter(change -> change.state() == state).toList();
    }

    /** Whether it can be imported and would do anything. */
    public boolean applicable() {
        return problems.isEmpty() && !(in(Change.State.NEW).isEmpty() && in(Change.State.CHANGED).isEmpty());
    }
}
