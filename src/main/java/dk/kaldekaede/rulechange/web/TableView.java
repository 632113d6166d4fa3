package dk.kaldekaede.rulechange.web;

import java.util.List;

/**
 * A table in words.
 *
 * @param asked the columns that are asked
 * @param answered the columns that answer
 * @param rows in the order they stand
 * @param oneHits whether exactly one row hits every time
 */
record TableView(List<Head> asked, List<Head> answered, List<Line> rows, boolean oneHits) {

    /**
     * A column.
     *
     * @param name what a form field for it is called
     * @param label what it is called on the page
     * @param allowed its values in words; empty when it takes any of its kind
     */
    record Head(String name, String label, String allowed) {}

    /**
     * A row.
     *
     * @param number from 1
     * @param asked a cell for each column that is asked
     * @param answered a cell for each column that answers
     * @param description why it is there
     */
    record Line(int number, List<String> asked, List<String> answered, String description) {}
}
