package dk.kaldekaede.alerting;

/**
 * What a called person is told of the incident.
 *
 * @param what what has happened
 * @param where where
 * @param affectedPeople about how many are affected; null is unknown
 * @param exercise whether it is an exercise
 */
public record Briefing(String what, String where, Integer affectedPeople, boolean exercise) {}
