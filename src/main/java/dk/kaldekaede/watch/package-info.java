/**
 * Who watches the watchman: proves every half minute, on every node and on a thread of its own, that each open alarm
 * goes on, and tells a person by ways that need neither the outbox nor the database when it does not.
 */
package dk.kaldekaede.watch;
