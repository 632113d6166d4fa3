package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.Roster;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The people as lists and choices on the pages. */
@Component
class PeopleList {

    private final PeopleRegister people;
    private final Roster roster;
    private final RosterWords words;
    private final RosterTimes times;

    PeopleList(PeopleRegister people, Roster roster, RosterWords words, RosterTimes times) {
        this.people = people;
        this.roster = roster;
        this.words = words;
        this.times = times;
    }

    /** Those who are still there and may hold a role, by name. */
    List<PersonDetails> whoMayHold(String role) {
        return there().filter(person -> person.roles().contains(role)).toList();
    }

    /** Those who are still there, by name. */
    List<PersonDetails> present() {
        return there().toList();
    }

    /** Those of everybody whose name, roles, languages or skills have all of these words in them; all for none. */
    List<PersonRow> search(String written) {
        List<String> wanted = Stream.of(written.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return people.all().stream()
                .map(this::row)
                .filter(row -> wanted.stream().allMatch(row.searchable()::contains))
                .sorted(Comparator.comparing((PersonRow row) -> row.left())
                        .thenComparing(PersonRow::name, RosterWords.alphabetical()))
                .toList();
    }

    /** The names of these people. */
    Map<String, String> names(Collection<String> ids) {
        return roster.people(Set.copyOf(ids)).stream().collect(Collectors.toMap(Person::id, Person::displayName));
    }

    /** The names of those who have an account, by account. */
    Map<String, String> namesOfUsers() {
        return roster.withAccount().stream().collect(Collectors.toMap(Person::userId, Person::displayName));
    }

    private Stream<PersonDetails> there() {
        return people.all().stream()
                .filter(person -> person.isThere(times.now()))
                .sorted(Comparator.comparing(PersonDetails::displayName, RosterWords.alphabetical()));
    }

    private PersonRow row(PersonDetails person) {
        return new PersonRow(
                person.id(),
                person.displayName(),
                sorted(person.roles().stream().map(words::role)),
                sorted(person.languages().stream().map(words::language)),
                sorted(person.skills().stream()),
                !person.isThere(times.now()));
    }

    private static List<String> sorted(Stream<String> some) {
        return some.sorted(RosterWords.alphabetical()).toList();
    }

    /**
     * Somebody as colleagues see her: no number, no address.
     *
     * @param id the person
     * @param name her name
     * @param roles the names of the roles she may hold
     * @param languages the names of what she speaks
     * @param skills what she can
     * @param left whether she has left
     */
    record PersonRow(
            String id, String name, List<String> roles, List<String> languages, List<String> skills, boolean left) {

        private String searchable() {
            return Stream.of(Stream.of(name), roles.stream(), languages.stream(), skills.stream())
                    .flatMap(some -> some)
                    .collect(Collectors.joining(" "))
                    .toLowerCase(Locale.ROOT);
        }
    }
}
