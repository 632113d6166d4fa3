package dk.kaldekaede.rulechange.web;

/**
 * A table for one incident.
 *
 * @param xml the table as DMN
 * @param reason why; nothing about people
 */
record IncidentChange(String xml, String reason) {}
