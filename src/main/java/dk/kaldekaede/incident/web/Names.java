package dk.kaldekaede.incident.web;

import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.Roster;
import java.util.HashMap;
import java.util.Map;

/** The names of people as a page shows them; each is looked up once a page. */
final class Names {

    private final Roster roster;
    private final Map<String, String> ofPeople = new HashMap<>();
    private final Map<String, String> ofUsers = new HashMap<>();

    Names(Roster roster) {
        this.roster = roster;
    }

    /** A person's name; null without a person. */
    String of(String personId) {
        return personId == null
                ? null
                : ofPeople.computeIfAbsent(
                        personId,
                        id -> roster.person(id).map(Person::displayName).orElse(id));
    }

    /** The name of whoever has the account, or the account's own; null without one. */
    String ofUser(String user) {
        return user == null
                ? null
                : ofUsers.computeIfAbsent(
                        user,
                        id -> roster.personOfUser(id).map(Person::displayName).orElse(id));
    }
}
