package dk.kaldekaede.roster.importing;

import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.Stroke;
import java.util.List;

/**
 * A file held against the people and shifts there are.
 *
 * @param preview for people to look at
 * @param people whom to keep, as they would be; only those who change
 * @param strokes what to paint
 */
record Prepared(Preview preview, List<PersonDetails> people, List<Stroke> strokes) {

    static Prepared faulty(List<Change> changes, List<Problem> problems) {
        return new Prepared(new Preview(changes, problems), List.of(), List.of());
    }
}
