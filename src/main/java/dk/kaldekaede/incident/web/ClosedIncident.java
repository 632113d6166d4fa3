package dk.kaldekaede.incident.web;

import java.time.ZonedDateTime;

/** An incident that is over, as one line under the board. */
record ClosedIncident(String id, String what, String where, boolean exercise, ZonedDateTime closedAt) {}
