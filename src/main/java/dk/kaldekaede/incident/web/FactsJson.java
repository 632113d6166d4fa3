package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.IncidentFacts;

/** What is known of an incident, and how often it was changed: 1 as reported. The version is the entity tag too. */
record FactsJson(IncidentFacts facts, int factsVersion) {}
