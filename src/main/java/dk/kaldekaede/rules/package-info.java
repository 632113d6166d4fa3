/**
 * The decision tables as managers know them. The tables shipped with the application are only a first proposal: once a
 * municipality has a version of its own, that one stands.
 */
package dk.kaldekaede.rules;
