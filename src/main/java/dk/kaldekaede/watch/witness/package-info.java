/**
 * The witness: the same jar, started elsewhere without engine, database and pages. It raises test alarms through the
 * API, waits for their messages to come back, and tells somebody by ways of its own when they do not.
 */
package dk.kaldekaede.watch.witness;
