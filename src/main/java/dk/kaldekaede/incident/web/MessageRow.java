package dk.kaldekaede.incident.web;

import java.time.ZonedDateTime;

/** One message of the incident: to whom, by which channel, and how far it has come. */
record MessageRow(ZonedDateTime at, String kind, String channel, String role, String person, String state) {}
