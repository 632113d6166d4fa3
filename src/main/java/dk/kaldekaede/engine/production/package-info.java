/** The profile {@code production}: what the application refuses to start with, and how it says so. */
package dk.kaldekaede.engine.production;
