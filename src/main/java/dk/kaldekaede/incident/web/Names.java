package dk.kaldekaede.incident.web;

import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.Roster;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The names of people as a page shows them. */
final class Names {

    private final UnaryOperator<String> ofPeople;
    private final UnaryOperator<String> ofUsers;

    private Names(UnaryOperator<String> ofPeople, UnaryOperator<String> ofUsers) {
        this.ofPeople = ofPeople;
        this.ofUsers = ofUsers;
    }

    /** For one page and one thread: each name is looked up once. */
    Names(Roster roster) {
        Map<String, String> people = new HashMap<>();
        Map<String, String> users = new HashMap<>();
        ofPeople = id -> people.computeIfAbsent(
                id, one -> roster.person(one).map(Person::displayName).orElse(one));
        ofUsers = user -> users.computeIfAbsent(
                user, one -> roster.personOfUser(one).map(Person::displayName).orElse(one));
    }

    /** The names of those given and of nobody else; never changes. */
    static Names of(Collection<Person> withAccount, Collection<Person> others) {
        Map<String, String> people = new HashMap<>();
        Map<String, String> users = new HashMap<>();
        withAccount.forEach(person -> users.put(person.userId(), person.displayName()));
        withAccount.forEach(person -> people.put(person.id(), person.displayName()));
        others.forEach(person -> people.put(person.id(), person.displayName()));
        return new Names(id -> people.getOrDefault(id, id), user -> users.getOrDefault(user, user));
    }

    /** A person's name; null without a person. */
    String of(String personId) {
        return personId == null ? null : ofPeople.apply(personId);
    }

    /** The name of whoever has the account, or the account's own; null without one. */
    String ofUser(String user) {
        return user == null ? null : ofUsers.apply(user);
    }
}
