/** Tries a table that is in force nowhere: one case, named cases, cases at the boundaries of its cells. */
package dk.kaldekaede.rules.trial;
