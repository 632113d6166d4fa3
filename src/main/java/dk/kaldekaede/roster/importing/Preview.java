package dk.kaldekaede.roster.importing;

import java.util.List;

/**
 * What an import would change, line by line.
 *
 * @param changes in the file's order
 * @param problems any of them, and nothing can be imported
 */
public record Preview(List<Change> changes, List<Problem> problems) {

    /** How many lines do a thing; its name is a {@link Change.State}'s. */
    public int count(String state) {
        return (int) changes.stream()
                .filter(change -> change.state().name().equals(state))
                .count();
    }

    /** Whether it can be imported and would do anything. */
    public boolean applicable() {
        return problems.isEmpty() && count(Change.State.NEW.name()) + count(Change.State.CHANGED.name()) > 0;
    }
}
