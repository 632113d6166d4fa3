package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.rules.RuleVersion;

/**
 * A version in a table's history.
 *
 * @param version what is kept of it
 * @param by who put it in force, or how it came; in words
 * @param inForce whether it is what stands now
 * @param comparedTo the version it is compared with: the one it was made from, else the one before; 0 when there is none
 */
record VersionView(RuleVersion version, String by, boolean inForce, int comparedTo) {}
