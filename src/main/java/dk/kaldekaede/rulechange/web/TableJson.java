package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.rules.TableInForce;

/**
 * A table in a list.
 *
 * @param id its id
 * @param name its Danish name
 * @param editors the group whose members change it
 * @param inForce the version in force
 */
record TableJson(String id, String name, String editors, VersionJson inForce) {

    static TableJson of(TableInForce table, String editors) {
        return new TableJson(table.decisionId(), table.name(), editors, VersionJson.of(table.version()));
    }
}
