package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.rules.TableInForce;
import java.util.List;

/**
 * A table in the list of all of them.
 *
 * @param table the version in force
 * @param decides what it decides; empty when the table says nothing about it, or can not be read
 * @param editors the group that changes it, in words
 * @param by who put the version in force, or how it came; in words
 * @param mayEdit whether the reader changes it
 * @param drafts those under way, the newest first
 */
record RuleTableView(
        TableInForce table, String decides, String editors, String by, boolean mayEdit, List<Underway> drafts) {

    /**
     * A draft under way.
     *
     * @param state its state, as its words are named
     */
    record Underway(String id, String state) {}
}
