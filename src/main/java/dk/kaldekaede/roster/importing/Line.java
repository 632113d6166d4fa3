package dk.kaldekaede.roster.importing;

import java.util.List;

/**
 * One line of a table.
 *
 * @param number as people count lines in the file
 * @param cells without blanks around them
 */
record Line(int number, List<String> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
