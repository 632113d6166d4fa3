package dk.kaldekaede.incident;

import java.time.Instant;

/** What is known of an incident, to be changed in places and made into facts again. */
final class FactsCopy {

    String what;
    String where;
    Integer affectedPeople;
    final boolean exercise;
    IncidentKind kind;
    Instant occurredAt;
    Integer homesLost;
    Integer familiesWithChildren;
    Known ballerupCitizens = Known.UNKNOWN;
    String languages;
    Known scene = Known.UNKNOWN;
    RegionAnswer regionAnswer = RegionAnswer.UNKNOWN;
    Known epcSetUp = Known.UNKNOWN;
    Known acute = Known.UNKNOWN;
    Known employeesAffected = Known.UNKNOWN;
    Known inBallerup = Known.UNKNOWN;
    String meetingPoint;
    String commanderPhone;
    String talkGroup;
    String reportedBy;

    /** Nothing is known but the four facts that are enough. */
    FactsCopy(String what, String where, Integer affectedPeople, boolean exercise) {
        this.what = what;
        this.where = where;
        this.affectedPeople = affectedPeople;
        this.exercise = exercise;
    }

    FactsCopy(IncidentFacts facts) {
        what = facts.what();
        where = facts.where();
        affectedPeople = facts.affectedPeople();
        exercise = facts.exercise();
        kind = facts.kind();
        occurredAt = facts.occurredAt();
        homesLost = facts.homesLost();
        familiesWithChildren = facts.familiesWithChildren();
        ballerupCitizens = facts.ballerupCitizens();
        languages = facts.languages();
        scene = facts.scene();
        regionAnswer = facts.regionAnswer();
        epcSetUp = facts.epcSetUp();
        acute = facts.acute();
        employeesAffected = facts.employeesAffected();
        inBallerup = facts.inBallerup();
        meetingPoint = facts.meetingPoint();
        commanderPhone = facts.commanderPhone();
        talkGroup = facts.talkGroup();
        reportedBy = facts.reportedBy();
    }

    IncidentFacts facts() {
        return new IncidentFacts(
                what,
                where,
                affectedPeople,
                exercise,
                kind,
                occurredAt,
                homesLost,
                familiesWithChildren,
                ballerupCitizens,
                languages,
                scene,
                regionAnswer,
                epcSetUp,
                acute,
                employeesAffected,
                inBallerup,
                meetingPoint,
                commanderPhone,
                talkGroup,
                reportedBy);
    }
}
