/**
 * Tables changed by the managers themselves: a draft, a second manager's approval, and a new version in force. What a
 * table is and which version stands is the feature {@code rules}'.
 */
package dk.kaldekaede.rulechange;
