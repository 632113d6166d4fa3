package dk.kaldekaede.readiness;

import static dk.kaldekaede.readiness.FindingKind.NOBODY_TOLD;
import static dk.kaldekaede.readiness.FindingKind.NOT_CONFIRMED;
import static dk.kaldekaede.readiness.FindingKind.NOT_PROVED;
import static dk.kaldekaede.readiness.FindingKind.NO_CONTACT_WAY;
import static dk.kaldekaede.readiness.FindingKind.REST_BROKEN;
import static dk.kaldekaede.readiness.FindingKind.TWO_LINKS;

import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.PersonDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is wrong with the people who hold one role. */
final class PeopleFindings {

    /** For so long a confirmation of contact details counts (SB-6). */
    static final Duration CONFIRMATION_LASTS = Duration.ofDays(365);

    private final Quarter quarter;
    private final String role;
    private final Map<String, List<Period>> times;

    PeopleFindings(Quarter quarter, String role) {
        this.quarter = quarter;
        this.role = role;
        this.times = new TreeMap<>(quarter.presence(role).byPerson());
    }

    Stream<Finding> all() {
        return Stream.of(unreachable(), notConfirmed(), notProved(), shortRests(), twoLinks(), nobodyTold())
                .flatMap(each -> each);
    }

    private Stream<Finding> unreachable() {
        return times.keySet().stream()
                .map(quarter::person)
                .filter(person -> !takesMessages(person))
                .map(person -> of(NO_CONTACT_WAY, Severity.CRITICAL, person, times.get(person.id())));
    }

    private Stream<Finding> notConfirmed() {
        return together(
                NOT_CONFIRMED,
                id -> !isConfirmed(quarter.person(id), quarter.picture().from()));
    }

    private Stream<Finding> notProved() {
        return together(NOT_PROVED, quarter.picture().unproved()::contains);
    }

    /** One finding for all of them: the same is to be done about each. */
    private Stream<Finding> together(FindingKind kind, Predicate<String> found) {
        List<String> ids = times.keySet().stream().filter(found).toList();
        return ids.isEmpty()
                ? Stream.empty()
                : Stream.of(new Finding(kind, Severity.NOTICE, role, ids, null, List.of(quarter.whole())));
    }

    /** Whether she has a telephone or an address that a message can be sent to; one that only rings must be rung. */
    private boolean takesMessages(PersonDetails person) {
        return person.contactWays().stream()
                .anyMatch(way ->
                        way.kind() != ContactKind.PHONE || quarter.picture().peopleRung());
    }

    /** Whether she has said within a year that her contact details are right. */
    static boolean isConfirmed(PersonDetails person, Instant now) {
        return person.confirmedAt() != null
                && person.confirmedAt().plus(CONFIRMATION_LASTS).isAfter(now);
    }

    private Stream<Finding> shortRests() {
        return times.keySet().stream()
                .map(quarter::person)
                .filter(person -> !quarter.shortRests(person.id(), role).isEmpty())
                .map(person -> of(REST_BROKEN, Severity.NOTICE, person, quarter.shortRests(person.id(), role)));
    }

    private Stream<Finding> twoLinks() {
        return quarter.picture().chains().stream()
                .filter(chain -> chain.links().contains(role))
                .flatMap(chain -> chain.links().stream().sorted())
                .filter(other -> !other.equals(role) && quarter.presence(other) != null)
                .flatMap(this::together);
    }

    private Stream<Finding> together(String other) {
        Map<String, List<Period>> there = quarter.presence(other).byPerson();
        return times.entrySet().stream()
                .filter(mine -> there.containsKey(mine.getKey()))
                .map(mine -> new Finding(
                        TWO_LINKS,
                        Severity.WARNING,
                        role,
                        List.of(mine.getKey()),
                        other,
                        Period.shared(mine.getValue(), there.get(mine.getKey()))))
                .filter(finding -> !finding.periods().isEmpty());
    }

    private Stream<Finding> nobodyTold() {
        PersonDetails owner = quarter.person(quarter.policy(role).ownerPersonId());
        boolean told = quarter.picture().plannersReached() || owner != null && isWrittenTo(owner);
        return told
                ? Stream.empty()
                : Stream.of(new Finding(NOBODY_TOLD, Severity.NOTICE, role, List.of(), null, List.of(quarter.whole())));
    }

    private boolean isWrittenTo(PersonDetails owner) {
        return owner.isThere(quarter.picture().from())
                && owner.contactWays().stream().anyMatch(way -> way.kind() == ContactKind.MAIL);
    }

    private Finding of(FindingKind kind, Severity severity, PersonDetails person, List<Period> periods) {
        return new Finding(kind, severity, role, List.of(person.id()), null, periods);
    }
}
