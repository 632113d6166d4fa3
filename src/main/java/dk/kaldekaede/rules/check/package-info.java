/**
 * What is wrong with a decision table before it is in force. What a table means in a feature, that feature knows: it
 * offers a {@link dk.kaldekaede.rules.check.MeaningCheck}.
 */
package dk.kaldekaede.rules.check;
