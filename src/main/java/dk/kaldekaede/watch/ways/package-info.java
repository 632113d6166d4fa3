/**
 * Ways to tell a person that the chain itself has failed. They use neither the outbox, the database nor Spring, and have
 * settings of their own, so that they work when all of those do not; the witness uses them too.
 */
package dk.kaldekaede.watch.ways;
