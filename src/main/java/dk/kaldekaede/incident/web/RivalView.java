package dk.kaldekaede.incident.web;

/**
 * People whom another incident has, and who could fill what is missing here.
 *
 * @param incidentId the other incident; null for a reader without a part in it
 * @param what what happened there; null for a reader without a part in it
 * @param kind the role they are called in there, as in {@code staffing.kind.*} or {@code role.*}
 * @param number how many
 * @param freed whether it is an exercise that they are taken out of when they are called here
 */
record RivalView(String incidentId, String what, String kind, int number, boolean freed) {}
