package dk.kaldekaede.incident.web;

import java.time.ZonedDateTime;

/**
 * What is known of an incident; null, or UNKNOWN where there are three answers, is unknown.
 *
 * @param kind as in {@code facts.kind.*}
 */
record FactsView(
        String what,
        String where,
        Integer affected,
        boolean exercise,
        String kind,
        ZonedDateTime occurredAt,
        Integer homesLost,
        Integer familiesWithChildren,
        String ballerupCitizens,
        String languages,
        String scene,
        String regionAnswer,
        String epcSetUp,
        String acute,
        String employeesAffected,
        String inBallerup,
        String meetingPoint,
        String commanderPhone,
        String talkGroup,
        String reportedBy) {}
