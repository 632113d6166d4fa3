package dk.kaldekaede.rules;

import java.util.Map;
import java.util.Optional;

/** Asks a table that belongs to no incident: the newest version a manager has published. */
@FunctionalInterface
public interface NewestTable {

    /**
     * What the table answers, output by output; empty when no row hits.
     *
     * @param decisionKey the table's id, such as {@code message-policy}
     * @throws IllegalStateException when the table is not published
     */
    Optional<Map<String, Object>> ask(String decisionKey, Map<String, Object> facts);
}
