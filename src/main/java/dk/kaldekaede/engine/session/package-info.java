/** Sessions in the database: whoever is logged in stays so when a node dies. */
package dk.kaldekaede.engine.session;
