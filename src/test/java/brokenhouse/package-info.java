/**
 * A small house with every rule broken once; HouseRulesBreakTest shows that each rule sees it. It lies outside
 * {@code dk.kaldekaede}, so that no test of the whole application finds it.
 */
package brokenhouse;
