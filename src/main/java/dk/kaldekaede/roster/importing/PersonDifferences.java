package dk.kaldekaede.roster.importing;

import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.importing.Change.Difference;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What is different about a person, heading by heading. */
final class PersonDifferences {

    private PersonDifferences() {}

    /** @param old null when she is new */
    static List<Difference> between(PersonDetails old, PersonDetails now, Known known) {
        Map<String, String> before = old == null ? Map.of() : words(old, known);
        return words(now, known).entrySet().stream()
                .map(each -> new Difference(each.getKey(), before.getOrDefault(each.getKey(), ""), each.getValue()))
                .filter(each -> !Objects.equals(each.before(), each.after()))
                .toList();
    }

    private static Map<String, String> words(PersonDetails person, Known known) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(PeopleFile.NAME, person.displayName());
        words.put(PeopleFile.MOBILE, ways(person, ContactKind.MOBILE));
        words.put(PeopleFile.PHONE, ways(person, ContactKind.PHONE));
        words.put(PeopleFile.MAIL, ways(person, ContactKind.MAIL));
        words.put(PeopleFile.ROLES, sorted(person.roles(), known::nameOfRole));
        words.put(PeopleFile.LANGUAGES, sorted(person.languages(), Languages::name));
        words.put(PeopleFile.SKILLS, sorted(person.skills(), UnaryOperator.identity()));
        return words;
    }

    private static String ways(PersonDetails person, ContactKind kind) {
        return person.contactWays().stream()
                .filter(way -> way.kind() == kind)
                .map(ContactWay::address)
                .collect(Collectors.joining(", "));
    }

    private static String sorted(Collection<String> codes, UnaryOperator<String> name) {
        return codes.stream().map(name).sorted().collect(Collectors.joining(", "));
    }
}
