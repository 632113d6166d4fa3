package dk.kaldekaede.roster.importing;

import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.MailAddress;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.PhoneNumber;
import dk.kaldekaede.roster.importing.Problem.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One line about a person. A column that is not there leaves what was; a cell that is empty empties it. */
final class PersonLine {

    private static final Map<ContactKind, String> WAYS = ways();
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SKILL = 40;

    private final Line line;
    private final Headings headings;
    private final Known known;
    private final List<Problem> problems;

    PersonLine(Line line, Headings headings, Known known, List<Problem> problems) {
        this.line = line;
        this.headings = headings;
        this.known = known;
        this.problems = problems;
    }

    /** @param old as she is; null when she is new */
    PersonDetails over(PersonDetails old, String id) {
        List<ContactWay> ways = waysOver(old == null ? List.of() : old.contactWays(), id);
        boolean sameWays = old != null && old.contactWays().equals(ways);
        return new PersonDetails(
                id,
                limited(PeopleFile.NAME, headings.cell(line, PeopleFile.NAME), LONGEST_NAME),
                old == null ? null : old.userId(),
                ways,
                words(PeopleFile.ROLES, old == null ? Set.of() : old.roles(), this::role),
                words(PeopleFile.LANGUAGES, old == null ? Set.of() : old.languages(), this::language),
                words(PeopleFile.SKILLS, old == null ? Set.of() : old.skills(), this::skill),
                sameWays ? old.confirmedAt() : null,
                old == null ? null : old.leftAt());
    }

    /** Each kind's new addresses stand where its old ones stood. */
    private List<ContactWay> waysOver(List<ContactWay> old, String id) {
        Map<ContactKind, List<String>> left = new EnumMap<>(ContactKind.class);
        WAYS.forEach((kind, column) -> {
            if (headings.has(column)) {
                left.put(kind, new ArrayList<>(addresses(kind, column)));
            }
        });
        List<ContactWay> ways = new ArrayList<>();
        for (ContactWay way : old) {
            List<String> mine = left.get(way.kind());
            if (mine == null) {
                add(ways, id, way.kind(), way.address());
            } else if (!mine.isEmpty()) {
                add(ways, id, way.kind(), mine.remove(0));
            }
        }
        left.forEach((kind, rest) -> rest.forEach(address -> add(ways, id, kind, address)));
        return ways;
    }

    private List<String> addresses(ContactKind kind, String column) {
        return parts(headings.cell(line, column)).stream()
                .map(word -> address(kind, column, word))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> address(ContactKind kind, String column, String word) {
        Optional<String> address = kind == ContactKind.MAIL ? MailAddress.read(word) : PhoneNumber.international(word);
        if (address.isEmpty()) {
            problem(column, kind == ContactKind.MAIL ? Kind.BAD_MAIL : Kind.BAD_NUMBER, word);
        }
        return address;
    }

    private Set<String> words(String column, Set<String> old, Function<String, String> meaning) {
        return headings.has(column)
                ? parts(headings.cell(line, column)).stream()
                        .map(meaning)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet())
                : old;
    }

    private String role(String word) {
        return known.role(word).orElseGet(() -> problem(PeopleFile.ROLES, Kind.UNKNOWN_ROLE, word));
    }

    private String language(String word) {
        return Languages.code(word).orElseGet(() -> problem(PeopleFile.LANGUAGES, Kind.UNKNOWN_LANGUAGE, word));
    }

    private String skill(String word) {
        return limited(PeopleFile.SKILLS, word, LONGEST_SKILL);
    }

    private String limited(String column, String word, int longest) {
        if (word.length() > longest) {
            problem(column, Kind.TOO_LONG, String.valueOf(longest));
        }
        return word;
    }

    private String problem(String column, Kind kind, String value) {
        problems.add(Problem.at(line.number(), column, kind, value));
        return null;
    }

    /** Several in one cell stand with a comma, a bar or a line between them; roles' names may hold a comma. */
    private List<String> parts(String cell) {
        String all = cell.strip();
        if (all.isEmpty()) {
            return List.of();
        }
        boolean bars = all.contains("|") || all.contains("\n");
        return known.role(all).isPresent()
                ? List.of(all)
                : Arrays.stream(all.split(bars ? "[|\n]" : ","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private static void add(List<ContactWay> ways, String id, ContactKind kind, String address) {
        ways.add(new ContactWay(id, ways.size() + 1, kind, address));
    }

    private static Map<ContactKind, String> ways() {
        Map<ContactKind, String> columns = new EnumMap<>(ContactKind.class);
        columns.put(ContactKind.MOBILE, PeopleFile.MOBILE);
        columns.put(ContactKind.PHONE, PeopleFile.PHONE);
        columns.put(ContactKind.MAIL, PeopleFile.MAIL);
        return columns;
    }
}
