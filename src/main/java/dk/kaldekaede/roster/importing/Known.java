package dk.kaldekaede.roster.importing;

import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.PersonDetails;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The people and roles that a file may name: ids, names and mail addresses, without regard to capitals. */
final class Known {

    private final Map<String, PersonDetails> people = new HashMap<>();
    private final Map<String, List<PersonDetails>> byId = new HashMap<>();
    private final Map<String, List<PersonDetails>> byMail = new HashMap<>();
    private final Map<String, List<PersonDetails>> byName = new HashMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private final Map<String, String> roleNames;

    /**
     * @param roleNames the roles' names on the screen, by id
     * @param now whoever has left by then is meant by her id alone
     */
    Known(List<PersonDetails> everybody, Map<String, String> roleNames, Instant now) {
        this.roleNames = roleNames;
        everybody.forEach(person -> {
            people.put(person.id(), person);
            if (person.isThere(now)) {
                put(byId, person.id(), person);
                put(byName, person.displayName(), person);
                person.contactWays().stream()
                        .filter(way -> way.kind() == ContactKind.MAIL)
                        .forEach(way -> put(byMail, way.address(), person));
            }
        });
        roleNames.forEach((id, name) -> {
            roles.put(key(id), id);
            roles.put(key(name), id);
        });
    }

    Optional<PersonDetails> withId(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** Those with a mail address. */
    List<PersonDetails> withMail(String mail) {
        return byMail.getOrDefault(key(mail), List.of());
    }

    /** Those whom a word means: by id, else by mail address, else by name. */
    List<PersonDetails> called(String word) {
        List<PersonDetails> found = byId.getOrDefault(key(word), withMail(word));
        return found.isEmpty() ? byName.getOrDefault(key(word), List.of()) : found;
    }

    /** The role with an id or a name. */
    Optional<String> role(String word) {
        return Optional.ofNullable(roles.get(key(word)));
    }

    String nameOfRole(String id) {
        return roleNames.getOrDefault(id, id);
    }

    /** Her name, or the id when nobody has it. */
    String nameOf(String personId) {
        return withId(personId).map(PersonDetails::displayName).orElse(personId);
    }

    private static void put(Map<String, List<PersonDetails>> map, String word, PersonDetails person) {
        List<PersonDetails> all = map.computeIfAbsent(key(word), none -> new ArrayList<>());
        if (!all.contains(person)) {
            all.add(person);
        }
    }

    private static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
