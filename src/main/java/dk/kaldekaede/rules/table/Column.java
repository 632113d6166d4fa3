package dk.kaldekaede.rules.table;

import java.util.List;

/**
 * A column of a table, asked or answered.
 *
 * @param id the id of its element
 * @param name the expression that is asked, or the name of what is answered, such as {@code timeClass}
 * @param label what people read, in Danish
 * @param type FEEL's name, such as {@code string}; empty when the table says none
 * @param allowed the values it lists, as FEEL; empty when it lists none
 */
public record Column(String id, String name, String label, String type, String allowed) {

    /** The texts to choose between, without quotation marks; none when the column lists none. */
    public List<String> choices() {
        return FeelText.texts(allowed);
    }
}
